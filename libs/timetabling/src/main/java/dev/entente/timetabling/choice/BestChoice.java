package dev.entente.timetabling.choice;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.ShadowPrices;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The meetings that would be held if only the number of slots that each participant has or may use, and of tables in all,
 * mattered:
 * no timetable comes closer to the targets, nor as close with more weight than these have. When nobody meets anybody of its own side, they are the best such
 * choice. Otherwise everybody stands on both sides, and meetings may be chosen by half. Of a group's meeting only two
 * members are looked at; locked meetings are always chosen.
 *
 * <p>The flow's prices tell what any timetable with so much weight has in common (complementary slackness).
 */
public final class BestChoice {
    private final TimetablingProblem problem;
    /** meetings that can be held and need not be */
    private final int[] open;

    private final int[] halves;
    /** meeting → positive when it must be there, negative when it must not */
    private final int[] surplus;

    private final int[] prices;
    private int priceOfPlace;
    private final WantedMeetings wanted;
    /** what is chosen is worth, premiums for targets included */
    private final long worth;

    private final long missing;

    public BestChoice(TimetablingProblem problem) {
        this.problem = problem;
        this.open = IntStream.range(0, problem.meetings().size())
                .filter(number -> isOpen(problem.meetings().get(number)))
                .toArray();
        this.halves = new int[problem.meetings().size()];
        this.surplus = new int[halves.length];
        this.prices = new int[problem.participantCount()];
        this.wanted = new WantedMeetings(problem, open);
        var ones = Arrays.stream(open).map(number -> participant(number, 0)).toArray();
        var others = Arrays.stream(open).map(number -> participant(number, 1)).toArray();
        var sides = new Sides(problem.participantCount(), ones, others);
        this.worth = lockedWeight()
                + wanted.premium() * wanted.sureOnes()
                + (sides.areTwo() ? betweenSides(sides, ones, others) : byHalves(ones, others));
        this.missing = wanted.premium() == 0 ? 0 : Math.max(0, problem.targets() - worth / wanted.premium());
    }

    /** No timetable has fewer meetings missing to its participants' targets. */
    public int missing() {
        return Math.toIntExact(missing);
    }

    /** No timetable that misses so few places more weight. */
    public long bound() {
        return Math.min(problem.weight(), worth - wanted.premium() * (problem.targets() - missing));
    }

    /** 0 when it is not chosen, 1 for a half, 2 for the whole. */
    public int halvesOf(int meeting) {
        return halves[meeting];
    }

    /** Whether the meeting is in every timetable that places as much weight as the bound. */
    public boolean isNeeded(int meeting) {
        return surplus[meeting] > 0;
    }

    /** Whether the meeting is in no timetable that places as much weight as the bound. */
    public boolean isUnwelcome(int meeting) {
        return surplus[meeting] < 0;
    }

    /** Whether the participant has as many meetings as slots in every timetable that places as much weight as the bound. */
    public boolean isScarce(int participant) {
        return prices[participant] > 0;
    }

    /** What proves the bounds. */
    public ShadowPrices prices() {
        return new ShadowPrices(Arrays.stream(prices).boxed().toList(), priceOfPlace, 2 * wanted.premium());
    }

    private boolean isOpen(Meeting meeting) {
        return !meeting.locked() && !problem.possibleSlots(meeting).isEmpty();
    }

    private int participant(int meeting, int index) {
        return problem.meetings().get(meeting).participants().get(index);
    }

    private long lockedWeight() {
        long weight = 0;
        for (int number = 0; number < halves.length; number++) {
            if (problem.meetings().get(number).locked()) {
                halves[number] = 2;
                weight += problem.meetings().get(number).weight();
            }
        }
        return weight;
    }

    private long betweenSides(Sides sides, int[] ones, int[] others) {
        var room = roomOfEach();
        var left = ends(participant -> sides.isFirst(participant) ? room[participant] : 0);
        var right = ends(participant -> sides.isFirst(participant) ? 0 : room[participant]);
        var from = new int[ones.length];
        var to = new int[ones.length];
        for (int edge = 0; edge < ones.length; edge++) {
            boolean forward = sides.isFirst(ones[edge]);
            from[edge] = forward ? ones[edge] : others[edge];
            to[edge] = forward ? others[edge] : ones[edge];
        }
        var matching = new BMatching(from, to, weights(), left, right, seats(), wanted.premium());
        for (int edge = 0; edge < open.length; edge++) {
            halves[open[edge]] = matching.isChosen(edge) ? 2 : 0;
            surplus[open[edge]] = matching.surplus(edge);
        }
        for (int participant = 0; participant < prices.length; participant++) {
            int price = sides.isFirst(participant) ? matching.leftPrice(participant) : matching.rightPrice(participant);
            prices[participant] = 2 * price;
        }
        priceOfPlace = 2 * matching.commonPrice();
        return matching.weight() + wanted.premium() * matching.premiums();
    }

    private long byHalves(int[] ones, int[] others) {
        var room = roomOfEach();
        var ends = ends(participant -> room[participant]);
        var matching = new BMatching(
                joined(ones, others),
                joined(others, ones),
                joined(weights(), weights()),
                ends,
                ends,
                2 * seats(),
                wanted.premium());
        for (int edge = 0; edge < 2 * open.length; edge++) {
            halves[open[edge % open.length]] += matching.isChosen(edge) ? 1 : 0;
        }
        for (int edge = 0; edge < open.length; edge++) {
            surplus[open[edge]] = matching.surplus(edge) + matching.surplus(edge + open.length);
        }
        for (int participant = 0; participant < prices.length; participant++) {
            prices[participant] = matching.leftPrice(participant) + matching.rightPrice(participant);
        }
        priceOfPlace = 2 * matching.commonPrice();
        return (matching.weight() + wanted.premium() * matching.premiums()) / 2;
    }

    private BMatching.Ends ends(IntUnaryOperator roomOf) {
        var room = IntStream.range(0, prices.length).map(roomOf).toArray();
        return new BMatching.Ends(
                room,
                IntStream.range(0, prices.length)
                        .map(participant -> Math.min(room[participant], wanted.of(participant)))
                        .toArray());
    }

    private static int[] joined(int[] first, int[] second) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    private int[] weights() {
        return Arrays.stream(open)
                .map(number -> problem.meetings().get(number).weight())
                .toArray();
    }

    /** How many meetings each participant has slots for and may have, beside those that are locked. */
    private int[] roomOfEach() {
        var slots = new boolean[problem.participantCount()][problem.slotCount()];
        var locked = new int[problem.participantCount()];
        for (var meeting : problem.meetings()) {
            var possible = problem.possibleSlots(meeting).slots().toArray();
            for (int participant : meeting.participants()) {
                Arrays.stream(possible).forEach(slot -> slots[participant][slot] = true);
                locked[participant] += meeting.locked() ? 1 : 0;
            }
        }
        return IntStream.range(0, locked.length)
                .map(participant -> {
                    int available = (int) IntStream.range(0, problem.slotCount())
                            .filter(slot -> slots[participant][slot])
                            .count();
                    int most = problem.participants().get(participant).mostMeetings();
                    return Math.max(0, Math.min(available, most) - locked[participant]);
                })
                .toArray();
    }

    /** Places at tables, as far as there are meetings to take them, beside those of locked meetings. */
    private int seats() {
        long seats = problem.pools().stream()
                .flatMap(pool -> pool.tablesBySlot().stream())
                .mapToLong(Integer::longValue)
                .sum();
        long locked = problem.meetings().stream().filter(Meeting::locked).count();
        return (int) Math.max(0, Math.min(seats - locked, open.length));
    }
}
