package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.model.WorstOff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ada meets Bob three times, Cleo meets Dan twice, and Eve meets nobody. */
class AppraisalTest {
    private static final int SLOTS = 7;
    private static final int ADA = 0;
    private static final int BOB = 1;
    private static final int CLEO = 2;
    private static final int DAN = 3;
    private static final int PEOPLE = 5;

    private static final TimetablingProblem EVENT =
            event(PEOPLE, List.of(pair(ADA, BOB), pair(ADA, BOB), pair(ADA, BOB), pair(CLEO, DAN), pair(CLEO, DAN)));

    @Test
    void namesThoseWhoHaveMostBreaks() {
        assertThat(certificate(EVENT, 0, 2, 4, 0, 3).worstOff())
                .containsExactly(new WorstOff(ADA, 3, 2, 0), new WorstOff(BOB, 3, 2, 0));
    }

    @Test
    void namesThoseWhoHaveAsManyBreaksThoughTheyWaitLonger() {
        assertThat(certificate(EVENT, 0, 1, 3, 0, 6).worstOff())
                .extracting(WorstOff::participant)
                .containsExactly(ADA, BOB, CLEO, DAN);
    }

    @Test
    void namesNobodyWhereThereIsNoBreak() {
        assertThat(certificate(EVENT, 0, 1, 2, 3, 4).worstOff()).isEmpty();
    }

    @Test
    void namesTenAtMost() {
        var meetings = new ArrayList<Meeting>();
        var slots = new ArrayList<Integer>();
        for (int pair = 0; pair < 6; pair++) {
            meetings.addAll(Collections.nCopies(2, pair(2 * pair, 2 * pair + 1)));
            slots.addAll(List.of(0, 2));
        }

        var certificate = certificate(
                event(12, meetings), slots.stream().mapToInt(Integer::intValue).toArray());

        assertThat(certificate.worstOff())
                .extracting(WorstOff::participant)
                .containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
    }

    @Test
    void addsUpWhatEverybodyWaits() {
        // Ada and Bob wait for one slot and for two, Cleo and Dan for three
        assertThat(certificate(EVENT, 0, 2, 5, 0, 4).idleSlots()).isEqualTo(2 * 3 + 2 * 3);
    }

    @Test
    void comparesWhoHasMostBreaksWithWhoHasNoMeeting() {
        assertThat(certificate(EVENT, 0, 2, 4, 0, 2).fairness()).isEqualTo(2);
    }

    private static Certificate certificate(TimetablingProblem event, int... slots) {
        return new Timetabler(event).take(slots).certificate();
    }

    private static TimetablingProblem event(int people, List<Meeting> meetings) {
        return new TimetablingProblem(
                "appraised",
                List.of(SLOTS),
                Collections.nCopies(people, Participant.awayAt(SlotSet.none(SLOTS))),
                meetings,
                List.of(TablePool.of("tables", people, SLOTS)),
                OptionalInt.empty());
    }

    private static Meeting pair(int one, int other) {
        return Meeting.of(one, other, SlotSet.all(SLOTS));
    }
}
