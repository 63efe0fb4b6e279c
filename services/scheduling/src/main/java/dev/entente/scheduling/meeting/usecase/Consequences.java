package dev.entente.scheduling.meeting.usecase;

import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.Load;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingFact;
import dev.entente.scheduling.meeting.domain.Place;
import dev.entente.scheduling.meeting.domain.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What ends with a meeting's step, for one or many meetings: its facts, the counters to lower, the claims to free. */
final class Consequences {
    private final List<MeetingFact> facts = new ArrayList<>();
    private final Map<UUID, Load> loads = new HashMap<>();
    private final List<Booking> freed = new ArrayList<>();

    void accept(Meeting meeting, Act act) {
        facts.add(meeting.accept(act));
        answered(meeting);
    }

    void decline(Meeting meeting, @Nullable String reason, Act act) {
        facts.add(meeting.decline(reason, act));
        answered(meeting);
    }

    void withdraw(Meeting meeting, Act act) {
        facts.add(meeting.withdraw(act));
        answered(meeting);
    }

    void takeBack(Meeting meeting, Act act) {
        facts.add(meeting.takeBack(act));
        answered(meeting);
    }

    void expire(Meeting meeting, Act act) {
        facts.add(meeting.expire(act));
        answered(meeting);
    }

    void cancel(Meeting meeting, @Nullable String reason, Act act) {
        Place place = meeting.place();
        facts.add(meeting.cancel(reason, act));
        freed(meeting, place);
    }

    void unschedule(Meeting meeting, Act act) {
        Place place = meeting.place();
        facts.add(meeting.unschedule(act));
        freed(meeting, place);
    }

    void presumeHeld(Meeting meeting, Act act) {
        facts.add(meeting.presumeHeld(act));
    }

    List<MeetingFact> facts() {
        return facts;
    }

    Map<UUID, Load> loads() {
        return loads;
    }

    List<Booking> freed() {
        return freed;
    }

    private void answered(Meeting meeting) {
        loads.merge(meeting.party(Side.REQUESTER).participantId(), Load.REQUEST_ANSWERED, Load::plus);
    }

    private void freed(Meeting meeting, @Nullable Place place) {
        if (place != null) {
            Booking booking = Booking.of(meeting, place.slotId(), place.tableId());
            booking.participantIds().forEach(id -> loads.merge(id, Load.MEETING_FREED, Load::plus));
            freed.add(booking);
        }
    }
}
