package dev.entente.demo.generator;

import dev.entente.demo.generator.FoldedMeeting.Status;
import dev.entente.demo.scenario.AgreementType;
import dev.entente.demo.scenario.MeetingKind;
import dev.entente.demo.scenario.OrganisationKind;
import dev.entente.demo.scenario.Plan;
import dev.entente.demo.scenario.Side;
import dev.entente.demo.scenario.Target;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first definitions' numbers, counted over a folded script. */
final class FoldedFigures {

    private final ScriptFold fold;
    private final Set<String> europe;

    FoldedFigures(ScriptFold fold, Plan plan) {
        this.fold = fold;
        this.europe = Set.copyOf(Objects.requireNonNull(plan.sides().get(Side.EUROPE)));
    }

    long of(Target target) {
        Predicate<FoldedMeeting> inScope = meeting -> (target.event() == null || meeting.event.equals(target.event()))
                && (target.kind() == null || kindOf(meeting).name().equals(target.kind()));
        return switch (target.definition()) {
            case "bilateral-meetings.v1" -> count(inScope.and(FoldedMeeting::isHeld));
            case "bilateral-meetings-incl-disputed.v1" ->
                count(inScope.and(meeting -> meeting.isHeld() || meeting.isDisputed()));
            case "presumed-held-meetings.v1" -> count(inScope.and(meeting -> meeting.isHeld() && meeting.presumed));
            case "meeting-requests.v1" -> count(inScope);
            case "scheduled-meetings.v1" -> count(inScope.and(meeting -> meeting.status == Status.SCHEDULED));
            case "outcomes.v1" -> fold.outcomes.size();
            case "reported-agreements.v1" -> fold.agreements.size();
            case "agreements-initiated-or-established.v1" -> agreements(FoldedAgreement::counts);
            case "cooperation-cases.v1" -> agreements(FoldedAgreement::isCooperationCase);
            case "formal-agreements.v1" -> agreements(FoldedAgreement::isFormal);
            case "business-cooperation-cases.v1" -> counted(AgreementType.BUSINESS_COOPERATION);
            case "memoranda.v1" -> counted(AgreementType.MEMORANDUM_OF_UNDERSTANDING);
            case "collaboration-projects.v1" -> counted(AgreementType.COLLABORATION_PROJECT);
            case "participants-europe.v1" -> participants(true).size();
            case "participants-beyond.v1" -> participants(false).size();
            case "countries-europe.v1" -> countries(true);
            case "countries-beyond.v1" -> countries(false);
            case "matchmaking-events.v1" -> fold.events.size();
            case "cluster-organisations-europe.v1" -> organisationsFromEurope(OrganisationKind.CLUSTER);
            case "partnerships.v1" -> fold.partnerships;
            case "cluster-organisations.v1" -> fold.partnershipMembers.size();
            default -> throw new AssertionError("No figure for " + target.definition());
        };
    }

    long organisationsFromEurope(OrganisationKind kind) {
        return participants(true).stream()
                .map(fold::organisationOf)
                .filter(organisation -> organisation.kind() == kind)
                .distinct()
                .count();
    }

    private long count(Predicate<FoldedMeeting> predicate) {
        return fold.meetings.values().stream().filter(predicate).count();
    }

    private long agreements(Predicate<FoldedAgreement> predicate) {
        return fold.agreements.values().stream().filter(predicate).count();
    }

    private long counted(AgreementType type) {
        return agreements(agreement -> agreement.counts() && agreement.type == type);
    }

    private List<String> participants(boolean european) {
        return fold.meetings.values().stream()
                .filter(FoldedMeeting::isHeld)
                .flatMap(meeting -> Stream.of(meeting.requester, meeting.receiver))
                .distinct()
                .filter(participant ->
                        europe.contains(fold.organisationOf(participant).country()) == european)
                .toList();
    }

    private long countries(boolean european) {
        return participants(european).stream()
                .map(participant -> fold.organisationOf(participant).country())
                .collect(Collectors.toSet())
                .size();
    }

    private MeetingKind kindOf(FoldedMeeting meeting) {
        return MeetingKind.of(
                fold.organisationOf(meeting.requester).kind(),
                fold.organisationOf(meeting.receiver).kind());
    }
}
