package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * "Is there a timetable with at most so many breaks?" as clauses: of all meetings, or, when they may be chosen, one that
 * misses at most so many meetings to targets and at most so much weight.
 *
 * <p>Variables: <i>placed</i> (meeting, slot), at it or by it; <i>busy</i> (participant, slot); how many of its meetings a
 * participant has had by a slot ({@link Progress}); its breaks, from both their ends ({@link BreakCount}). A totaliser
 * per pool and slot limits the tables, one over all breaks answers for any number of them by one literal, so that an engine
 * keeps what it learned from one question to the next. When meetings may be chosen, nobody's number of meetings is known,
 * and a totaliser over what is missing takes the place of that; who has a target is counted, too.
 */
public final class BreakQuestion {
    private final TimetablingProblem problem;
    private final Clauses clauses;
    private final int slots;
    private final boolean isChoice;
    private final Placement placement;
    /** participant → slot → variable, 0 where it has nothing to do */
    private final int[][] busy;

    private final int[] breaks;
    private final int[] eachBreak;
    /** the literal to assume for fairness, 0 when that needs no saying */
    private final int fair;

    private final OptionalInt mostOfFair;

    /** number → the literal for more weight missing than that; empty when nothing may be missing */
    private final int[] missing;
    /** number → the literal for more meetings missing to targets than that */
    private final int[] missingMeetings;

    /**
     * @param most the largest number of breaks that will be asked for
     * @param mostMissing the largest weight that will be asked for to be missing at most
     * @param mostMissingMeetings likewise of meetings missing to targets
     */
    public BreakQuestion(
            TimetablingProblem problem, Clauses clauses, int most, int mostMissing, int mostMissingMeetings) {
        this.problem = problem;
        this.clauses = clauses;
        this.slots = problem.slotCount();
        this.busy = new int[problem.participantCount()][slots];
        this.isChoice = problem.goal() == Goal.CHOOSE_AND_PLACE;
        this.placement = new Placement(problem, clauses, isChoice);
        var progress = keepParticipantsBusyOnce();
        limitTables();
        for (int meeting = 0; meeting < placement.meetings(); meeting++) {
            placement.keepOrder(meeting);
        }
        var count = new BreakCount(problem, clauses, placement, busy, progress);
        this.breaks = count.count(most);
        this.eachBreak = count.each();
        this.fair = count.isFairOnlyWithFew() ? atMost(most) : 0;
        this.mostOfFair = fair == 0 ? OptionalInt.empty() : OptionalInt.of(most);
        this.missing = new Totaliser(clauses, mostMissing + 1, false).merge(placement.missingWeights());
        this.missingMeetings = new Totaliser(clauses, mostMissingMeetings + 1, false).merge(shortfalls());
        explain(breaks, Meaning.Kind.BREAKS);
        explain(missingMeetings, Meaning.Kind.MEETINGS_MISSING_TO_TARGETS);
        explain(missing, Meaning.Kind.WEIGHT_MISSING);
    }

    private void explain(int[] counter, Meaning.Kind kind) {
        for (int exceeded = 0; exceeded < counter.length; exceeded++) {
            if (counter[exceeded] > 0) {
                clauses.explain(counter[exceeded], new Meaning(kind, exceeded, Meaning.NO_SLOT));
            }
        }
    }

    /** The literal that, when assumed, allows at most so many breaks; 0 when that needs no saying. */
    public int atMost(int wanted) {
        return wanted < breaks.length ? -breaks[wanted] : 0;
    }

    /** The literal that, when assumed, lets at most so much weight be missing; 0 when that needs no saying. */
    public int missingAtMost(long weight) {
        return weight < missing.length ? -missing[(int) weight] : 0;
    }

    /** The literal that, when assumed, lets at most so many meetings be missing to targets; 0 when that needs no saying. */
    public int missingMeetingsAtMost(int meetings) {
        return meetings < missingMeetings.length ? -missingMeetings[meetings] : 0;
    }

    /** What to assume for at most so many breaks in a timetable that misses at most so much. */
    public int[] allowing(int wanted, long missingWeight, int missingMeetings) {
        return new int[] {missingMeetingsAtMost(missingMeetings), missingAtMost(missingWeight), atMost(wanted)};
    }

    /**
     * The most breaks that {@link #allowingAny} allows all the same, where fairness is said of so few only: nothing is known of
     * timetables with more.
     */
    public OptionalInt mostOfAny() {
        return mostOfFair;
    }

    /** What to assume for any number of breaks in a timetable that misses at most so much. */
    public int[] allowingAny(long missingWeight, int missingMeetings) {
        return new int[] {missingMeetingsAtMost(missingMeetings), missingAtMost(missingWeight), fair};
    }

    /** What each participant misses to its target, in unary. */
    private List<int[]> shortfalls() {
        var shortfalls = new ArrayList<int[]>();
        for (int participant = 0; participant < busy.length; participant++) {
            int target = problem.targetOf(participant);
            if (target > 0) {
                var count = new Totaliser(clauses, target, true).count(Placement.literals(busy[participant]));
                var missing = new int[target];
                for (int number = 0; number < target; number++) {
                    // to miss one is less than to miss two: what is reached last is missing first
                    int reached = target - 1 - number;
                    missing[number] = reached < count.length ? -count[reached] : always();
                }
                shortfalls.add(missing);
            }
        }
        return shortfalls;
    }

    private int always() {
        return placement.always();
    }

    /** The literal that puts a meeting at a slot; 0 where it cannot be. */
    public int placedAt(int meeting, int slot) {
        return placement.at(meeting, slot);
    }

    /** Literals of which as many hold, at least, as there are breaks. */
    int[] eachBreak() {
        return eachBreak.clone();
    }

    /** What would hold in a timetable with these slots, as far as meetings' places say it. */
    int[] holding(int[] timetable) {
        return placement.holding(timetable);
    }

    /** The slot of each meeting in a model. */
    public int[] timetable(IntPredicate holds) {
        return placement.timetable(holds);
    }

    /** Says how far each of them is with its meetings; nobody knows that when these may be chosen. */
    private Optional<Progress> keepParticipantsBusyOnce() {
        var rows = new RowsWithRest(problem, clauses);
        var travel = new TimeBetweenHalls(problem, clauses, placement);
        var progress = new Progress(clauses, placement, busy.length, slots);
        for (int participant = 0; participant < busy.length; participant++) {
            for (int slot = 0; slot < slots; slot++) {
                var candidates = placement.of(participant, slot);
                if (candidates.length > 0) {
                    busy[participant][slot] = clauses.anyOf(candidates);
                    clauses.explain(busy[participant][slot], new Meaning(Meaning.Kind.BUSY_AT, participant, slot));
                    clauses.addAtMostOne(candidates);
                }
            }
            if (isChoice) {
                limit(
                        Placement.literals(busy[participant]),
                        problem.participants().get(participant).mostMeetings());
            } else {
                checkLimit(participant);
                progress.follow(participant, busy[participant]);
            }
            rows.keep(participant, busy[participant]);
            travel.keep(participant);
        }
        return isChoice ? Optional.empty() : Optional.of(progress);
    }

    private void checkLimit(int participant) {
        if (placement.meetingsOf(participant).size()
                > problem.participants().get(participant).mostMeetings()) {
            clauses.add();
        }
    }

    /**
     * Of pairs in one pool, the participants are counted: their literals are what all other clauses speak of. Of a two-sided event
     * those of one side are, which takes a quarter of these clauses, and an engine answers many times sooner.
     */
    private void limitTables() {
        boolean ofPairs = onePoolOfPairs();
        var side = ofPairs ? OneSide.of(problem, placement) : Optional.<OneSide>empty();
        for (int pool = 0; pool < problem.pools().size(); pool++) {
            for (int slot = 0; slot < slots; slot++) {
                int tables = problem.pools().get(pool).tablesAt(slot);
                if (side.isPresent()) {
                    limit(busyOf(side.get(), slot), tables);
                } else if (ofPairs) {
                    limit(busyAt(slot), 2 * tables);
                } else {
                    limit(placement.in(pool, slot), tables);
                }
            }
        }
    }

    private int[] busyAt(int slot) {
        return Placement.literals(Arrays.stream(busy).mapToInt(row -> row[slot]).toArray());
    }

    private int[] busyOf(OneSide side, int slot) {
        return Placement.literals(IntStream.range(0, busy.length)
                .map(participant ->
                        side.isCountedForAll(participant) ? busy[participant][slot] : busyWith(side, participant, slot))
                .toArray());
    }

    private int busyWith(OneSide side, int participant, int slot) {
        var counted = placement.at(side.countedFor(participant), slot);
        return counted.length == 0 ? 0 : clauses.anyOf(counted);
    }

    private void limit(int[] literals, int most) {
        if (literals.length > most) {
            clauses.add(-new Totaliser(clauses, most + 1, false).count(literals)[most]);
        }
    }

    private boolean onePoolOfPairs() {
        return problem.pools().size() == 1
                && problem.meetings().stream()
                        .allMatch(meeting -> meeting.participants().size() == 2);
    }
}
