package dev.entente.demo.generator;

import dev.entente.demo.scenario.Plan.EventPlan;
import dev.entente.demo.scenario.Plan.SessionPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;

/** When things happen around an event, in the order in which they have to. */
final class EventTimes {

    private final EventPlan event;
    private final Random random;

    EventTimes(EventPlan event, Random random) {
        this.event = event;
        this.random = random;
    }

    Instant registrationOpens() {
        return morning(event.registrationFrom());
    }

    Instant registered() {
        return between(registrationOpens(), bookingOpens().minus(Duration.ofDays(3)));
    }

    Instant bookingOpens() {
        return morning(event.bookingFrom());
    }

    /** Most people book as soon as they can. */
    Instant requested() {
        var share = random.nextDouble();
        return at(bookingOpens(), requestsExpire(), 0.5 * share * share);
    }

    /** An answer comes after what it answers and before the organiser ends the wait. */
    Instant answeredAfter(Instant asked) {
        return at(asked, requestsExpire(), 0.05 + 0.4 * random.nextDouble());
    }

    Instant requestsExpire() {
        return firstSlot().minus(Duration.ofDays(3));
    }

    Instant timetablePlaced() {
        return requestsExpire().plus(Duration.ofHours(2));
    }

    Instant changed() {
        return between(timetablePlaced().plus(Duration.ofHours(1)), firstSlot().minus(Duration.ofHours(20)));
    }

    Instant withdrew() {
        return firstSlot().minus(Duration.ofHours(18));
    }

    Instant begins() {
        return firstSlot().minus(Duration.ofHours(1));
    }

    Instant sessionClosed(SessionPlan session) {
        return endOf(session).plus(Duration.ofHours(1));
    }

    Instant followUpBegins() {
        return event.sessions().stream()
                .map(this::sessionClosed)
                .max(Instant::compareTo)
                .orElseThrow()
                .plus(Duration.ofHours(2));
    }

    Instant firstRound() {
        return followUpPlus(1, 20);
    }

    Instant agreementReported() {
        return followUpPlus(3, 60);
    }

    Instant someDaysAfter(Instant earlier) {
        return at(earlier, earlier.plus(Duration.ofDays(14)), 0.1 + 0.9 * random.nextDouble());
    }

    Instant secondRound() {
        return followUpPlus(160, 200);
    }

    /** After everything of the event, agreements that ended included. */
    Instant archived() {
        return followUpBegins().plus(Duration.ofDays(365));
    }

    Instant ended() {
        return followUpPlus(220, 330);
    }

    LocalDate dayOf(Instant instant) {
        return instant.atZone(event.timeZone()).toLocalDate();
    }

    Instant startOf(SessionPlan session) {
        return session.startsAt().atZone(event.timeZone()).toInstant();
    }

    private Instant endOf(SessionPlan session) {
        return session.endsAt().atZone(event.timeZone()).toInstant();
    }

    private Instant firstSlot() {
        return event.sessions().stream()
                .map(this::startOf)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Instant followUpPlus(int fromDays, int toDays) {
        return between(
                followUpBegins().plus(Duration.ofDays(fromDays)),
                followUpBegins().plus(Duration.ofDays(toDays)));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(event.timeZone()).toInstant();
    }

    private Instant between(Instant from, Instant to) {
        return at(from, to, random.nextDouble());
    }

    private static Instant at(Instant from, Instant to, double share) {
        var seconds = Duration.between(from, to).toSeconds();
        return from.plusSeconds((long) (seconds * share));
    }
}
