package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.RandomEvents;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.SatEngine.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With an event whose hall is all but full, so that whether two breaks are enough is hard to say: they are not. */
class InquiryTest {
    /** As many as a question that is not hard may take. */
    private static final int CONFLICTS = 6_000;

    private static final long PLENTY = 1L << 40;

    private final TimetablingProblem problem = RandomEvents.crowd();

    private BreakQuestion asked(Clauses clauses) {
        return new BreakQuestion(problem, clauses, 20, 0, 0);
    }

    private Wording<BreakQuestion> wording() {
        return new Wording<>(this::asked, () -> false);
    }

    @BeforeEach
    void isHardForTheFirstEngine() {
        var engine = new SatEngine();
        var question = asked(engine);

        assertThat(engine.solve(CONFLICTS, () -> false, question.atMost(2))).isEqualTo(Answer.NOT_YET);
    }

    @Test
    @Timeout(120)
    void asksAnotherEngineWhatTheFirstDoesNotAnswer() {
        assumeTrue(HardQuestion.canBeAsked(), "OR-Tools has no library for this machine");
        var inquiry = Inquiry.of(new ProofMemory(PLENTY), true, 1, wording()).orElseThrow();
        var terms = inquiry.question();

        assertThat(inquiry.hardOne()).isEmpty();
        assertThat(inquiry.ask(CONFLICTS, () -> false, terms.atMost(2))).isEqualTo(Answer.NOT_YET);
        assertThat(inquiry.hardOne()).isPresent();
        assertThat(inquiry.ask(CONFLICTS, () -> false, terms.atMost(2))).isEqualTo(Answer.NO);
        assertThat(inquiry.ask(CONFLICTS, () -> false, terms.atMost(3))).isEqualTo(Answer.YES);

        var timetable = new Timetabler(problem).take(inquiry.timetable()).timetable();
        assertThat(TimetableChecker.check(problem, timetable).violations()).isEmpty();
        assertThat(TimetableChecker.check(problem, timetable).breaks()).isEqualTo(3);
    }

    @Test
    void asksNobodyElseWhatMayNotTakeLong() {
        var inquiry = Inquiry.of(new ProofMemory(PLENTY), false, 1, wording()).orElseThrow();

        assertThat(inquiry.ask(CONFLICTS, () -> false, inquiry.question().atMost(2)))
                .isEqualTo(Answer.NOT_YET);
    }

    @Test
    void asksNobodyElseWhereThereIsNoMemoryForThat() {
        assumeTrue(HardQuestion.canBeAsked(), "OR-Tools has no library for this machine");
        var formula = new Formula();
        asked(formula);
        var enoughForTheFirst = new ProofMemory((long) SatEngine.BYTES_PER_CLAUSE * formula.clauses());
        var inquiry = Inquiry.of(enoughForTheFirst, true, 1, wording()).orElseThrow();

        assertThat(inquiry.ask(CONFLICTS, () -> false, inquiry.question().atMost(2)))
                .isEqualTo(Answer.NOT_YET);
    }

    @Test
    void asksNobodyWhereThereIsNoMemory() {
        assertThat(Inquiry.of(new ProofMemory(SatEngine.BYTES_PER_CLAUSE), true, 1, wording()))
                .isEmpty();
    }

    @Test
    void isNotBegunWhereNobodyWaitsForIt() {
        assertThat(Inquiry.of(new ProofMemory(PLENTY), true, 1, new Wording<>(this::asked, () -> true)))
                .isEmpty();
    }
}
