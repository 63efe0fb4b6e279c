package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.meeting.usecase.FindFreeSlots;
import dev.entente.scheduling.meeting.usecase.ListMeetings;
import dev.entente.scheduling.meeting.usecase.ReadAgenda;
import jakarta.enterprise.context.Dependent;

/** What can be read of an event's meetings. */
@Dependent
record MeetingReads(ListMeetings list, ReadAgenda agenda, FindFreeSlots freeSlots) {}
