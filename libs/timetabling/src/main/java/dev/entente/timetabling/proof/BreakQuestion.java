package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * "Is there a timetable with at most so many breaks?" as clauses: of all meetings, or, when they may be chosen, one that
 * misses at most so many meetings to targets and at most so much weight.
 *
 * <p>Variables: <i>placed</i> (meeting, slot); <i>busy</i> (participant, slot); <i>begun</i> (participant, slot): a
 * meeting of the stretch was at this slot or earlier; <i>pause</i> (participant, slot): a break ends after this slot. A
 * two-way totaliser says that every participant is busy as often as it has meetings, one per pool and slot limits the
 * tables, one over all pauses answers for any number of breaks by one literal, so that an engine keeps what it learned
 * from one question to the next. When meetings may be chosen, nobody's number of meetings is known, and a totaliser over
 * what is missing takes the place of those; who has a target is counted, too.
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
        keepParticipantsBusyOnce();
        limitTables();
        for (int meeting = 0; meeting < placement.meetings(); meeting++) {
            placement.keepOrder(meeting);
        }
        this.breaks = countBreaks(most);
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
        int variable = clauses.newVariable();
        clauses.add(variable);
        return variable;
    }

    /** The literal that puts a meeting at a slot; 0 where it cannot be. */
    public int placedAt(int meeting, int slot) {
        return placement.at(meeting, slot);
    }

    /** The slot of each meeting in a model. */
    public int[] timetable(IntPredicate holds) {
        return placement.timetable(holds);
    }

    private void keepParticipantsBusyOnce() {
        var rows = new RowsWithRest(problem, clauses);
        var travel = new TimeBetweenHalls(problem, clauses, placement);
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
                countMeetings(participant);
            }
            rows.keep(participant, busy[participant]);
            travel.keep(participant);
        }
    }

    /**
     * Says how often a participant is busy, and how often at least on either side of the cut that parts most of its
     * meetings: those that must be before it (a morning session's) and those that must be behind.
     */
    private void countMeetings(int participant) {
        var own = placement.meetingsOf(participant);
        if (own.size() > problem.participants().get(participant).mostMeetings()) {
            clauses.add();
        }
        int cut = IntStream.range(0, slots)
                .boxed()
                .max(Comparator.comparingInt(slot -> confined(own, 0, slot) + confined(own, slot, slots)))
                .orElse(0);
        var row = busy[participant];
        var counter = new Totaliser(clauses, own.size() + 1, true);
        var early = counter.count(Placement.literals(Arrays.copyOfRange(row, 0, cut)));
        var late = counter.count(Placement.literals(Arrays.copyOfRange(row, cut, slots)));
        atLeast(early, confined(own, 0, cut));
        atLeast(late, confined(own, cut, slots));
        var sum = counter.merge(
                Stream.of(early, late).filter(part -> part.length > 0).toList());
        atLeast(sum, own.size());
        if (sum.length > own.size()) {
            clauses.add(-sum[own.size()]);
        }
    }

    /** How many of the meetings must be from one slot to before another. */
    private int confined(List<Integer> own, int from, int until) {
        return (int) own.stream()
                .filter(meeting -> IntStream.range(0, slots)
                        .allMatch(slot -> !placement.isPossible(meeting, slot) || (slot >= from && slot < until)))
                .count();
    }

    private void atLeast(int[] count, int wanted) {
        if (wanted > count.length) {
            clauses.add();
        } else if (wanted > 0) {
            clauses.add(count[wanted - 1]);
        }
    }

    private void limitTables() {
        for (int pool = 0; pool < problem.pools().size(); pool++) {
            for (int slot = 0; slot < slots; slot++) {
                int tables = problem.pools().get(pool).tablesAt(slot);
                limit(placesTaken(pool, slot), onePoolOfPairs() ? 2 * tables : tables);
            }
        }
    }

    /** Of pairs in one pool, the participants are counted: their literals are what all other clauses speak of. */
    private int[] placesTaken(int pool, int slot) {
        return onePoolOfPairs()
                ? Placement.literals(
                        Arrays.stream(busy).mapToInt(row -> row[slot]).toArray())
                : placement.in(pool, slot);
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

    private int[] countBreaks(int most) {
        var ofEach = new ArrayList<int[]>();
        boolean someoneHasNone = IntStream.range(0, busy.length)
                .anyMatch(participant -> placement.meetingsOf(participant).size() <= 1);
        boolean someoneHasNoneOfFew = most < busy.length;
        boolean fewestMatter = problem.fairness().isPresent() && !someoneHasNone && !someoneHasNoneOfFew;
        for (int participant = 0; participant < busy.length; participant++) {
            var pauses = pauses(participant, fewestMatter);
            ofEach.add(new Totaliser(clauses, most + 1, fewestMatter).count(pauses));
        }
        if (fewestMatter) {
            keepFair(ofEach, problem.fairness().getAsInt());
        } else if (someoneHasNone) {
            allowEach(ofEach);
        }
        var all = new Totaliser(clauses, most + 1, false)
                .merge(ofEach.stream().filter(own -> own.length > 0).toList());
        if (someoneHasNoneOfFew && !someoneHasNone) {
            allowEach(ofEach, all.length > most ? new int[] {all[most]} : new int[0]);
        }
        return all;
    }

    /** Nobody has more breaks than fairness allows beside somebody without any, unless that literal holds. */
    private void allowEach(List<int[]> ofEach, int... unless) {
        problem.fairness()
                .ifPresent(allowed -> ofEach.stream()
                        .filter(own -> own.length > allowed)
                        .forEach(own -> clauses.addUnless(unless, -own[allowed])));
    }

    /** Whoever has more than {@code allowed} + n breaks makes everybody have more than n. */
    private void keepFair(List<int[]> ofEach, int allowed) {
        int largest = ofEach.stream().mapToInt(own -> own.length).max().orElse(0);
        for (int fewest = 0; fewest + allowed < largest; fewest++) {
            int everybodyHasMore = clauses.newVariable();
            for (var own : ofEach) {
                if (own.length > fewest + allowed) {
                    clauses.add(-own[fewest + allowed], everybodyHasMore);
                }
                if (own.length > fewest) {
                    clauses.add(-everybodyHasMore, own[fewest]);
                } else {
                    clauses.add(-everybodyHasMore);
                }
            }
        }
    }

    /** @param exactly whether a pause that is said must be one, beside one that is being said */
    private int[] pauses(int participant, boolean exactly) {
        var pauses = new ArrayList<Integer>();
        int first = 0;
        for (int length : problem.stretches()) {
            pausesOfStretch(participant, first, first + length, pauses, exactly);
            first += length;
        }
        return pauses.stream().mapToInt(Integer::intValue).toArray();
    }

    /** begun and not busy here and busy next → a break ends here */
    private void pausesOfStretch(int participant, int first, int end, List<Integer> pauses, boolean exactly) {
        var row = busy[participant];
        int begun = 0;
        for (int slot = first; slot < end - 1; slot++) {
            if (begun != 0 && row[slot + 1] != 0) {
                int pause = clauses.newVariable();
                clauses.explain(pause, new Meaning(Meaning.Kind.BREAK_ENDS_AFTER, participant, slot));
                if (row[slot] == 0) {
                    clauses.add(-begun, -row[slot + 1], pause);
                } else {
                    clauses.add(-begun, row[slot], -row[slot + 1], pause);
                }
                if (exactly) {
                    clauses.add(-pause, begun);
                    clauses.add(-pause, row[slot + 1]);
                    if (row[slot] != 0) {
                        clauses.add(-pause, -row[slot]);
                    }
                }
                pauses.add(pause);
            }
            if (row[slot] != 0) {
                int next = begun == 0 ? row[slot] : clauses.newVariable();
                if (begun != 0) {
                    clauses.add(-begun, next);
                    clauses.add(-row[slot], next);
                    clauses.add(begun, row[slot], -next);
                }
                if (begun != 0) {
                    clauses.explain(next, new Meaning(Meaning.Kind.BEGUN_BY, participant, slot));
                }
                begun = next;
            }
        }
    }
}
