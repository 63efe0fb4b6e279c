package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.meeting.usecase.ChooseSlot;
import dev.entente.scheduling.meeting.usecase.ConsentToSlot;
import dev.entente.scheduling.meeting.usecase.ProposeSlot;
import dev.entente.scheduling.meeting.usecase.RefuseSlot;
import dev.entente.scheduling.meeting.usecase.UnscheduleMeeting;
import jakarta.enterprise.context.Dependent;

/** How a meeting comes to its slot, changes it and loses it. */
@Dependent
record SlotUseCases(
        ChooseSlot choose,
        ProposeSlot propose,
        ConsentToSlot consent,
        RefuseSlot refuse,
        UnscheduleMeeting unschedule) {}
