package dev.entente.agreements.agreement.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.time.Ids;

/** Production's use cases around agreements, over whatever stores they are given. */
public record AgreementUseCases(
        ReportAgreement report,
        ConfirmAgreement confirm,
        ConfirmSigningDate sign,
        DisputeAgreement dispute,
        ResolveDispute resolve,
        WithdrawAgreement withdraw,
        VerifyAgreement verify,
        KeepMeeting keep,
        VoidMeeting voidMeeting) {

    public static AgreementUseCases over(
            Agreements agreements, Meetings meetings, Standings standings, Outbox outbox, Ids ids) {
        OpenAgreement open = new OpenAgreement(agreements, standings);
        ReassessAgreements reassess = new ReassessAgreements(meetings, agreements, outbox);
        return new AgreementUseCases(
                new ReportAgreement(meetings, standings, agreements, outbox, ids),
                new ConfirmAgreement(open, outbox),
                new ConfirmSigningDate(open, outbox),
                new DisputeAgreement(open, outbox),
                new ResolveDispute(open, outbox),
                new WithdrawAgreement(open, outbox),
                new VerifyAgreement(open, outbox),
                new KeepMeeting(meetings, reassess),
                new VoidMeeting(meetings, reassess));
    }
}
