package dev.entente.timetabling.generator;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Invents market-shaped events, the same for the same seed: two fifths of the participants sell and the rest buy; a few
 * of each side are wanted by many (weight 1/rank^0.35 and 1/rank^0.25); no pair meets twice; 15 % of the participants
 * miss one contiguous block of up to a third of the slots; 10 % of the meetings are bound to the morning or the
 * afternoon (none at 12 slots or fewer). Where there are several halls, every seller sits in one of them.
 */
public final class MarketGenerator {
    private static final double SELLERS_SHARE = 0.4;
    private static final double SELLER_FAME = 0.35;
    private static final double BUYER_FAME = 0.25;
    private static final double MISSING_SHARE = 0.15;
    private static final double BOUND_SHARE = 0.10;
    private static final int SLOTS_WITHOUT_SESSIONS = 12;
    private static final int TRIES_PER_MEETING = 10_000;

    private final EventShape shape;
    private final SplittableRandom random;
    private final int sellers;
    private final List<Participant> participants = new ArrayList<>();
    private final int[] meetingsLeft;

    private MarketGenerator(EventShape shape, long seed) {
        this.shape = shape;
        this.random = new SplittableRandom(seed);
        this.sellers = Math.max(1, (int) Math.round(shape.participants() * SELLERS_SHARE));
        this.meetingsLeft = new int[shape.participants()];
    }

    /** @throws IllegalArgumentException when so many meetings do not fit the shape */
    public static TimetablingProblem generate(EventShape shape, long seed) {
        return new MarketGenerator(shape, seed).problem("generated-" + shape.meetings() + "-" + seed);
    }

    private TimetablingProblem problem(String name) {
        for (int participant = 0; participant < shape.participants(); participant++) {
            var missing = missingSlots();
            participants.add(
                    Participant.awayAt(missing).travellingFor(shape.travel()).aimingAt(shape.target()));
            meetingsLeft[participant] = shape.choosing()
                    ? Integer.MAX_VALUE
                    : Math.min(cap(), shape.slots() - missing.size() - 1 - slotsOnTheWay(participant));
        }
        return new TimetablingProblem(
                name, List.of(shape.slots()), participants, meetings(), pools(), OptionalInt.empty());
    }

    private List<TablePool> pools() {
        if (shape.halls() == 1) {
            return List.of(TablePool.of("tables", shape.tables(), shape.slots()));
        }
        return IntStream.range(0, shape.halls())
                .mapToObj(hall -> TablePool.of("tables in hall " + (hall + 1), tablesIn(hall), shape.slots())
                        .inHall(hall))
                .toList();
    }

    private int tablesIn(int hall) {
        return shape.tables() / shape.halls() + (hall < shape.tables() % shape.halls() ? 1 : 0);
    }

    /** Twice the time from hall to hall: a day without any slack has hardly ever a timetable. */
    private int slotsOnTheWay(int participant) {
        return participant < sellers ? 0 : 2 * (shape.halls() - 1) * shape.travel();
    }

    /** Nobody has more meetings than this: 12, 15 and 18 at 12, 16 and 20 slots. */
    private int cap() {
        return shape.slots() <= 12 ? shape.slots() : shape.slots() - (shape.slots() - 12) / 4;
    }

    private SlotSet missingSlots() {
        if (random.nextDouble() >= MISSING_SHARE || shape.slots() < 3) {
            return SlotSet.none(shape.slots());
        }
        int length = 1 + random.nextInt(shape.slots() / 3);
        int first = random.nextInt(shape.slots() - length + 1);
        return SlotSet.where(shape.slots(), slot -> slot >= first && slot < first + length);
    }

    private List<Meeting> meetings() {
        var sellerFame = fame(sellers, SELLER_FAME);
        var buyerFame = fame(shape.participants() - sellers, BUYER_FAME);
        var meetings = new ArrayList<Meeting>(shape.meetings());
        Set<Long> pairs = new HashSet<>();
        for (int i = 0; i < shape.meetings(); i++) {
            meetings.add(meeting(sellerFame, buyerFame, pairs));
        }
        return meetings;
    }

    private Meeting meeting(double[] sellerFame, double[] buyerFame, Set<Long> pairs) {
        for (int tries = 0; tries < TRIES_PER_MEETING; tries++) {
            int seller = draw(sellerFame);
            int buyer = sellers + draw(buyerFame);
            if (meetingsLeft[seller] > 0 && meetingsLeft[buyer] > 0 && pairs.add(((long) seller << 32) + buyer)) {
                meetingsLeft[seller]--;
                meetingsLeft[buyer]--;
                var meeting = Meeting.of(seller, buyer, session()).atPool(seller % shape.halls());
                return shape.choosing() ? meeting.weighing(1 + random.nextInt(3)) : meeting;
            }
        }
        throw new IllegalArgumentException(shape.meetings() + " meetings do not fit " + shape.participants()
                + " participants with " + shape.slots() + " slots");
    }

    private SlotSet session() {
        if (shape.slots() <= SLOTS_WITHOUT_SESSIONS || random.nextDouble() >= BOUND_SHARE) {
            return SlotSet.all(shape.slots());
        }
        boolean morning = random.nextBoolean();
        return SlotSet.where(shape.slots(), slot -> slot < shape.slots() / 2 == morning);
    }

    /** Running sums of 1/rank^exponent. */
    private static double[] fame(int count, double exponent) {
        var sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.pow(i + 1, -exponent);
            sums[i] = sum;
        }
        return sums;
    }

    private int draw(double[] sums) {
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
    }
}
