package dev.entente.demo.generator;

import dev.entente.demo.scenario.AgreementType;
import dev.entente.demo.script.Action;
import dev.entente.demo.script.AgreementAction.AddEvidence;
import dev.entente.demo.script.AgreementAction.ConfirmAgreement;
import dev.entente.demo.script.AgreementAction.ConfirmSigningDate;
import dev.entente.demo.script.AgreementAction.DisputeAgreement;
import dev.entente.demo.script.AgreementAction.DocumentFormat;
import dev.entente.demo.script.AgreementAction.EndAgreement;
import dev.entente.demo.script.AgreementAction.ReportAgreement;
import dev.entente.demo.script.AgreementAction.Resolution;
import dev.entente.demo.script.AgreementAction.ResolveDispute;
import dev.entente.demo.script.AgreementAction.VerifyAgreement;
import dev.entente.demo.script.AgreementAction.WithdrawAgreement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes what the parties do about one agreement, one step after the other. */
final class AgreementWriter {

    private final EventTimes times;
    private final Voices voices;
    private final Random random;

    AgreementWriter(EventTimes times, Voices voices, Random random) {
        this.times = times;
        this.voices = voices;
        this.random = random;
    }

    List<Action> write(PlannedAgreement agreement) {
        return new Chain(agreement).written();
    }

    private final class Chain {

        private final PlannedAgreement agreement;
        private final List<Action> actions = new ArrayList<>();
        private Instant at = times.agreementReported();

        Chain(PlannedAgreement agreement) {
            this.agreement = agreement;
        }

        List<Action> written() {
            report();
            if (agreement.course().isConfirmedByAll()) {
                confirm();
            }
            switch (agreement.course()) {
                case WITHDRAWN_BY_REPORTER -> withdraw(agreement.parties().getFirst());
                case WITHDRAWN_BY_ALL -> agreement.parties().forEach(this::withdraw);
                case DISPUTED -> dispute();
                case RESTORED_AFTER_DISPUTE -> disputeAndResolve(Resolution.RESTORED);
                case WITHDRAWN_IN_DISPUTE -> disputeAndResolve(Resolution.WITHDRAWN);
                case NEVER_CONFIRMED, CONFIRMED, UNSUPPORTED -> {}
                case ESTABLISHED, ESTABLISHED_WITH_EVIDENCE, ENDED, FORMAL, FORMAL_THEN_ENDED -> establish();
            }
            return actions;
        }

        private void report() {
            actions.add(new ReportAgreement(
                    id("report"),
                    agreement.handle(),
                    agreement.type(),
                    title(),
                    agreement.meetings().stream().map(PlannedMeeting::handle).toList(),
                    agreement.parties().stream().map(PlannedParticipant::handle).toList(),
                    voices.of(agreement.parties().getFirst()),
                    at));
        }

        /** Reporting is the reporter's confirmation. */
        private void confirm() {
            for (var party : othersThanReporter()) {
                actions.add(new ConfirmAgreement(id("confirm", party), agreement.handle(), voices.of(party), later()));
            }
        }

        private void establish() {
            var signedOn = times.dayOf(later());
            for (var party : agreement.parties()) {
                actions.add(new ConfirmSigningDate(
                        id("sign", party), agreement.handle(), signedOn, voices.of(party), later()));
            }
            if (agreement.course().hasEvidence()) {
                actions.add(new AddEvidence(
                        id("evidence"), agreement.handle(), title(), format(), voices.of(reporter()), later()));
            }
            if (agreement.course().isVerified()) {
                actions.add(new VerifyAgreement(id("verify"), agreement.handle(), later()));
            }
            if (agreement.course().isEnded()) {
                at = times.ended();
                actions.add(new EndAgreement(
                        id("end"),
                        agreement.handle(),
                        times.dayOf(at),
                        "The project was completed",
                        voices.of(reporter()),
                        later()));
            }
        }

        private void disputeAndResolve(Resolution resolution) {
            dispute();
            actions.add(new ResolveDispute(id("resolve"), agreement.handle(), resolution, later()));
        }

        private void dispute() {
            var party = othersThanReporter().getFirst();
            actions.add(new DisputeAgreement(
                    id("dispute"),
                    agreement.handle(),
                    "The terms differ from what we talked about",
                    voices.of(party),
                    later()));
        }

        private void withdraw(PlannedParticipant party) {
            actions.add(new WithdrawAgreement(id("withdraw", party), agreement.handle(), voices.of(party), later()));
        }

        private Instant later() {
            at = times.someDaysAfter(at);
            return at;
        }

        private DocumentFormat format() {
            return random.nextInt(3) == 0 ? DocumentFormat.PNG : DocumentFormat.PDF;
        }

        private PlannedParticipant reporter() {
            return agreement.parties().getFirst();
        }

        private List<PlannedParticipant> othersThanReporter() {
            return agreement.parties().subList(1, agreement.parties().size());
        }

        private String title() {
            return agreement.parties().stream()
                    .map(party -> party.organisation().name())
                    .collect(Collectors.joining(" and ", name(agreement.type()) + " of ", ""));
        }

        private String id(String step) {
            return agreement.handle() + ":" + step;
        }

        private String id(String step, PlannedParticipant party) {
            return "%s:%s:%d"
                    .formatted(agreement.handle(), step, agreement.parties().indexOf(party) + 1);
        }
    }

    private static String name(AgreementType type) {
        return switch (type) {
            case LETTER_OF_INTENT -> "Letter of intent";
            case MEMORANDUM_OF_UNDERSTANDING -> "Memorandum of understanding";
            case BUSINESS_COOPERATION -> "Business cooperation";
            case TECHNOLOGY_TRANSFER -> "Technology transfer";
            case COLLABORATION_PROJECT -> "Collaboration project";
        };
    }
}
