package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.proof.BreakQuestion;
import dev.entente.timetabling.proof.HardQuestion;
import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.function.BooleanSupplier;

/** Asks the second engine for the fewest breaks of all, and tells the race what that comes to. */
final class FromBelow {
    private final Race race;
    private final Goal goal;

    FromBelow(Race race, Goal goal) {
        this.race = race;
        this.goal = goal;
    }

    /** @param stop asked often; what is known by then counts all the same */
    Answer ask(HardQuestion question, BooleanSupplier stop) {
        var terms = question.question();
        var answer = question.askForFewest(stop, terms.allowingAny(race.missingWeight(), race.missingMeetings()));
        switch (answer) {
            case YES -> race.offerFound(question.timetable());
            case NO -> refute(terms);
            case NOT_YET -> {
                // what it refuted on the way is a bound
            }
        }
        if (race.isComplete() && answer != Answer.NO) {
            race.proveAtLeast(question.fewest());
        }
        return answer;
    }

    private void refute(BreakQuestion terms) {
        boolean isThere = race.isComplete();
        if (terms.mostOfAny().isPresent()
                && (!isThere || race.breaks() > terms.mostOfAny().getAsInt())) {
            race.proveAtLeastWhenAllArePlaced(terms.mostOfAny().getAsInt() + 1);
        } else if (isThere || goal == Goal.CHOOSE_AND_PLACE) {
            throw new IllegalStateException("the engine refutes a timetable that there is");
        } else {
            race.proveInfeasible();
        }
    }
}
