package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.meeting.usecase.AcceptMeeting;
import dev.entente.scheduling.meeting.usecase.CancelMeeting;
import dev.entente.scheduling.meeting.usecase.DeclineMeeting;
import dev.entente.scheduling.meeting.usecase.ExpireMeeting;
import dev.entente.scheduling.meeting.usecase.WithdrawMeeting;
import jakarta.enterprise.context.Dependent;

/** What is done with a request, and what ends a meeting. */
@Dependent
record RequestUseCases(
        AcceptMeeting accept,
        DeclineMeeting decline,
        WithdrawMeeting withdraw,
        ExpireMeeting expire,
        CancelMeeting cancel) {}
