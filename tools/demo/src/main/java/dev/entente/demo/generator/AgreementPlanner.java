package dev.entente.demo.generator;

import dev.entente.demo.scenario.AgreementCourse;
import dev.entente.demo.scenario.Plan.AgreementPlan;
import dev.entente.demo.scenario.ScenarioFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Decides which held meetings lead to agreements. A meeting leads to one at most. */
final class AgreementPlanner {

    private final List<AgreementPlan> plans;
    private final Random random;
    private final List<Source> sources = new ArrayList<>();
    private final PlannedAgreements agreements = new PlannedAgreements();

    AgreementPlanner(List<AgreementPlan> plans, List<EventDraft> drafts, Random random) {
        this.plans = plans;
        this.random = random;
        for (var draft : drafts) {
            draft.meetings().forEach(meeting -> sources.add(new Source(draft, meeting)));
        }
        Collections.shuffle(sources, random);
    }

    /** Those with the most conditions first, while there is most to choose from. */
    PlannedAgreements plan() {
        plans.stream().filter(plan -> plan.parties() > 2).forEach(this::add);
        plans.stream()
                .filter(plan -> plan.parties() == 2 && plan.withBeyond() != null)
                .forEach(this::add);
        plans.stream()
                .filter(plan -> plan.parties() == 2 && plan.withBeyond() == null)
                .forEach(this::add);
        return agreements;
    }

    private void add(AgreementPlan plan) {
        var withBeyond = plan.withBeyond();
        for (int number = 0; number < plan.count(); number++) {
            if (withBeyond == null) {
                add(plan, meeting -> true);
            } else if (number < withBeyond) {
                add(plan, PlannedMeeting::joinsEuropeAndBeyond);
            } else {
                add(plan, meeting -> !meeting.joinsEuropeAndBeyond());
            }
        }
    }

    private void add(AgreementPlan plan, Predicate<PlannedMeeting> suitable) {
        for (var source : sources) {
            if (suitable.test(source.meeting()) && mayLeadTo(plan.course(), source.meeting())) {
                var meetings = plan.parties() == 2 ? List.of(source) : withThird(source, suitable);
                if (!meetings.isEmpty()) {
                    add(plan, meetings);
                    return;
                }
            }
        }
        throw new ScenarioFault("No held meeting is left for another agreement " + plan.course() + " of type "
                + plan.type() + ": plan fewer agreements");
    }

    private void add(AgreementPlan plan, List<Source> chosen) {
        sources.removeAll(chosen);
        var meetings = chosen.stream().map(Source::meeting).toList();
        var parties = new ArrayList<>(partiesOf(meetings));
        Collections.shuffle(parties, random);
        agreements.add(chosen.getFirst().draft(), plan.course(), plan.type(), meetings, parties);
    }

    private static boolean mayLeadTo(AgreementCourse course, PlannedMeeting meeting) {
        return course == AgreementCourse.UNSUPPORTED
                ? meeting.course() == MeetingCourse.MISSED_TOLD_LATE
                : meeting.course().isHeld();
    }

    /** A second meeting of one of the parties with somebody for whom yet another account acts; none: empty. */
    private List<Source> withThird(Source first, Predicate<PlannedMeeting> suitable) {
        for (var second : sources) {
            var meetings = List.of(first.meeting(), second.meeting());
            if (second.draft().equals(first.draft())
                    && !second.equals(first)
                    && suitable.test(second.meeting())
                    && second.meeting().course().isHeld()
                    && partiesOf(meetings).size() == 3
                    && accountsOf(meetings).size() == 3) {
                return List.of(first, second);
            }
        }
        return List.of();
    }

    private static Set<PlannedParticipant> partiesOf(List<PlannedMeeting> meetings) {
        var parties = new LinkedHashSet<PlannedParticipant>();
        meetings.forEach(meeting -> parties.addAll(meeting.parties()));
        return parties;
    }

    private static Set<String> accountsOf(List<PlannedMeeting> meetings) {
        var accounts = new LinkedHashSet<String>();
        partiesOf(meetings).forEach(party -> accounts.add(party.account()));
        return accounts;
    }

    private record Source(EventDraft draft, PlannedMeeting meeting) {}
}
