package dev.entente.timetabling.engine;

import dev.entente.timetabling.proof.BreakQuestion;
import dev.entente.timetabling.proof.HardQuestion;
import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.function.BooleanSupplier;

/** Asks the second engine for the fewest breaks of all, and tells the race, which has a complete timetable, what that comes to. */
final class FromBelow {
    private final Race race;

    FromBelow(Race race) {
        this.race = race;
    }

    /** @param stop asked often; what is known by then counts all the same */
    Answer ask(HardQuestion question, BooleanSupplier stop) {
        var terms = question.question();
        var answer = question.askForFewest(stop, terms.allowingAny(race.missingWeight(), race.missingMeetings()));
        if (answer == Answer.NO) {
            refute(terms);
            return answer;
        }
        if (answer == Answer.YES) {
            race.offerFound(question.timetable());
        }
        // of those with more breaks than it speaks of, it says nothing but that they have more
        race.proveAtLeast(Math.min(question.fewest(), terms.mostOfAny().orElse(Integer.MAX_VALUE - 1) + 1));
        return answer;
    }

    private void refute(BreakQuestion terms) {
        int most = terms.mostOfAny().orElse(Integer.MAX_VALUE);
        if (race.breaks() <= most) {
            throw new IllegalStateException("the engine refutes a timetable that there is");
        }
        race.proveAtLeast(most + 1);
    }
}
