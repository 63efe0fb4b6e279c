package dev.entente.scheduling.timetable.adapter;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.scheduling.timetable.domain.Conditions;
import dev.entente.scheduling.timetable.domain.MeetingCondition;
import dev.entente.scheduling.timetable.domain.Obstacle;
import dev.entente.scheduling.timetable.domain.Pace;
import dev.entente.scheduling.timetable.domain.Paces;
import dev.entente.scheduling.timetable.domain.Rearrangement;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.Rest;
import dev.entente.scheduling.timetable.domain.Targets;
import dev.entente.scheduling.timetable.domain.TimetableGoal;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.domain.Weights;
import dev.entente.scheduling.timetable.usecase.StartWhatIf;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** While versions are exchanged, each reads what the other wrote. */
class JsonColumnTest {

    @Test
    void readsWishesAsTheFirstVersionWroteThem() {
        TimetableWishes read = JsonColumn.read("""
                {"timeLimitSeconds":60,"seed":1,"fairness":null,"rearrange":"NOTHING","lockedMeetingIds":[]}""", TimetableWishes.class);

        assertThat(read).isEqualTo(TimetableWishes.USUAL);
    }

    @Test
    void readsAQuestionThatKnowsNoTargets() {
        StartWhatIf.Command read = JsonColumn.read("""
                {"matchmakingEventId":"%s","question":{"scenarios":[{"moreTables":-1,"noShowShare":0.25,"draws":2}],
                 "wishes":{"timeLimitSeconds":5,"seed":1,"rearrange":"FREELY","goal":"CHOOSE_AND_PLACE"}}}""".formatted(id(1)), StartWhatIf.Command.class);

        TimetableWishes wishes = read.question().wishes();
        assertThat(wishes.chooses()).isTrue();
        assertThat(wishes.targets()).isEqualTo(Targets.NONE);
        assertThat(wishes.weights()).isEqualTo(Weights.EQUAL);
        assertThat(wishes.travelSlots()).isZero();
        assertThat(read.question().scenarios().getFirst().moreSlots()).isEmpty();
    }

    @Test
    void readsARepairThatKnowsNoStandIns() {
        Repair read = JsonColumn.read("""
                {"missingParticipantIds":["%s"],"absences":[{"participantId":"%s"}],"closed":[]}""".formatted(id(1), id(2)), Repair.class);

        assertThat(read.missingParticipantIds()).containsExactly(id(1));
        assertThat(read.absences().getFirst().slotIds()).isEmpty();
        assertThat(read.standIns()).isEmpty();
    }

    @Test
    void ignoresWhatALaterVersionWrote() {
        Obstacle read = JsonColumn.read("""
                {"kind":"NO_TABLE","sentence":"None.","missing":1,"advice":{"buy":["tables"]}}""", Obstacle.class);

        assertThat(read).isEqualTo(new Obstacle(Obstacle.Kind.NO_TABLE, "None.", List.of(), List.of(), List.of(), 1));
    }

    @Test
    void readsEverythingThatItWrote() {
        TimetableWishes wishes = TimetableWishes.searching(5, 7, 2, Rearrangement.FREELY, Set.of(id(1)))
                .pursuing(
                        TimetableGoal.CHOOSE_AND_PLACE,
                        new Weights(Map.of("buyer", 3), Map.of(id(2), 4)),
                        new Targets(1, Map.of("buyer", 2)))
                .keepingTo(
                        new Paces(
                                new Rest(3, 1),
                                1,
                                Map.of(id(3), new Pace(new Rest(2, 2), null), id(4), new Pace(null, 2))),
                        new Conditions(Map.of(id(5), new MeetingCondition(Set.of(id(6)), Set.of(id(7))))));

        assertThat(JsonColumn.read(JsonColumn.write(wishes), TimetableWishes.class))
                .isEqualTo(wishes);
    }
}
