package dev.entente.timetabling.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Seats guests, each at one of some places that hold a number of guests each, as far as that goes. When it does not, some
 * guests together have fewer seats than they are (Hall 1935), and these it names.
 */
final class Crowding {
    private static final int NONE = -1;

    private final List<int[]> choices;
    private final int[] seats;
    private final int[] placeOf;
    private final List<Set<Integer>> seated = new ArrayList<>();

    private Crowding(List<int[]> choices, int[] seats) {
        this.choices = choices;
        this.seats = seats;
        this.placeOf = new int[choices.size()];
        Arrays.fill(placeOf, NONE);
        for (int place = 0; place < seats.length; place++) {
            seated.add(new TreeSet<>());
        }
    }

    /** Guests that are too many for the places which any of them may take. */
    record Crowd(List<Integer> guests, List<Integer> places) {}

    /**
     * @param choices guest → places that it may take
     * @param seats place → guests that it holds
     * @return empty when all find a seat
     */
    static Optional<Crowd> find(List<int[]> choices, int[] seats) {
        var crowding = new Crowding(choices, seats);
        for (int guest = 0; guest < choices.size(); guest++) {
            var crowd = crowding.seat(guest);
            if (crowd.isPresent()) {
                return crowd.map(crowding::whole);
            }
        }
        return Optional.empty();
    }

    /** With all guests that may take these places only, so that it says how many seats are missing there. */
    private Crowd whole(Crowd first) {
        var places = new boolean[seats.length];
        first.places().forEach(place -> places[place] = true);
        return new Crowd(
                IntStream.range(0, choices.size())
                        .filter(guest -> Arrays.stream(choices.get(guest)).allMatch(place -> places[place]))
                        .boxed()
                        .toList(),
                first.places());
    }

    private Optional<Crowd> seat(int newGuest) {
        int roomiest = roomiest(newGuest);
        if (roomiest == NONE) {
            return moveOthersOn(newGuest);
        }
        take(newGuest, roomiest);
        return Optional.empty();
    }

    /** Where most seats are left of those that the guest may take: so few have to move on later. */
    private int roomiest(int guest) {
        int best = NONE;
        for (int place : choices.get(guest)) {
            if (hasRoom(place) && (best == NONE || seatsLeft(place) > seatsLeft(best))) {
                best = place;
            }
        }
        return best;
    }

    private boolean hasRoom(int place) {
        return seatsLeft(place) > 0;
    }

    private int seatsLeft(int place) {
        return seats[place] - seated.get(place).size();
    }

    private void take(int guest, int place) {
        seated.get(place).add(guest);
        placeOf[guest] = place;
    }

    /** Looks for a chain of guests who each move on to let the new one in. */
    private Optional<Crowd> moveOthersOn(int newGuest) {
        var cameFrom = new int[seats.length];
        var movedBy = new int[seats.length];
        Arrays.fill(cameFrom, NONE);
        Arrays.fill(movedBy, NONE);
        var reached = new boolean[seats.length];
        var asked = new ArrayList<Integer>();
        var queue = new ArrayDeque<Integer>();
        queue.add(newGuest);
        while (!queue.isEmpty()) {
            int guest = queue.remove();
            asked.add(guest);
            for (int place : choices.get(guest)) {
                if (!reached[place]) {
                    reached[place] = true;
                    cameFrom[place] = placeOf[guest];
                    movedBy[place] = guest;
                    if (hasRoom(place)) {
                        moveOn(place, cameFrom, movedBy);
                        return Optional.empty();
                    }
                    queue.addAll(seated.get(place));
                }
            }
        }
        var places = new ArrayList<Integer>();
        for (int place = 0; place < seats.length; place++) {
            if (reached[place]) {
                places.add(place);
            }
        }
        return Optional.of(new Crowd(asked.stream().sorted().toList(), places));
    }

    private void moveOn(int last, int[] cameFrom, int[] movedBy) {
        int place = last;
        while (place != NONE) {
            int guest = movedBy[place];
            int before = cameFrom[place];
            if (before != NONE) {
                seated.get(before).remove(guest);
            }
            take(guest, place);
            place = before;
        }
    }
}
