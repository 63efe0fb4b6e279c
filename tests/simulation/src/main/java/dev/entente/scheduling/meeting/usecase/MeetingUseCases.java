package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.time.Ids;

/** Production's use cases around meetings, over whatever stores they are given. */
public record MeetingUseCases(
        RequestMeeting request,
        AcceptMeeting accept,
        DeclineMeeting decline,
        WithdrawMeeting withdraw,
        CancelMeeting cancel,
        UnscheduleMeeting unschedule,
        ChooseSlot choose,
        ProposeSlot propose,
        ConsentToSlot consent,
        ReportAttendance report) {

    public static MeetingUseCases over(Scenes scenes, Bookings bookings, Meetings meetings, Outbox outbox, Ids ids) {
        SlotBooking booking = new SlotBooking(bookings);
        ApplyConsequences apply = new ApplyConsequences(bookings, outbox);
        PlaceMeeting place = new PlaceMeeting(booking, bookings);
        return new MeetingUseCases(
                new RequestMeeting(scenes, meetings, outbox, ids),
                new AcceptMeeting(scenes, booking, apply, outbox),
                new DeclineMeeting(scenes, apply),
                new WithdrawMeeting(scenes, apply),
                new CancelMeeting(scenes, apply),
                new UnscheduleMeeting(scenes, apply),
                new ChooseSlot(scenes, place, outbox),
                new ProposeSlot(scenes, outbox),
                new ConsentToSlot(scenes, place, outbox),
                new ReportAttendance(scenes, outbox));
    }
}
