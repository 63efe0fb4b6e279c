package dev.entente.demo.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that the generator may know: who comes when, how many meet, and at which rates things go well or wrong. */
public record Plan(
        String key,
        long seed,
        String programme,
        int delegates,
        double conciergeShare,
        Map<Side, List<String>> sides,
        List<Pool> pools,
        List<PartnershipPlan> partnerships,
        RegistrationPlan registration,
        Rates rates,
        List<AgreementPlan> agreements,
        List<EventPlan> events) {

    public Plan {
        partnerships = partnerships == null ? List.of() : partnerships;
    }

    /** How many different organisations stand behind the participations of one side and kind. */
    public record Pool(Side side, OrganisationKind kind, int organisations) {}

    public record PartnershipPlan(String name, int members, List<String> targetCountries) {}

    /** How the cohorts enter, and who else is in each event without ever holding a meeting. */
    public record RegistrationPlan(
            int ownApplications, int waitlistedFirst, int rejected, int leftWaiting, int withdrawing, int neverMet) {}

    public record Rates(
            double acceptance,
            double kept,
            double disputed,
            double cancelled,
            Refusals refusals,
            double placedByTimetable,
            double slotChosenLater,
            double moved,
            double moveRefused,
            double partlyUnavailable,
            double presumed,
            double toldByBoth,
            double decidedByOrganiser,
            double firstRoundOutcomes,
            double secondRoundOutcomes) {}

    /** How requests end that nobody accepts; the shares add up to one. */
    public record Refusals(double declined, double withdrawn, double expired) {}

    /**
     * So many agreements of one type take one course; {@code withBeyond} of them join Europe and beyond (null: as it
     * comes).
     */
    public record AgreementPlan(
            AgreementCourse course,
            AgreementType type,
            int count,
            @Nullable Integer withBeyond,
            int parties) {

        public AgreementPlan {
            parties = parties == 0 ? 2 : parties;
        }
    }

    public record EventPlan(
            String key,
            String name,
            String country,
            String place,
            ZoneId timeZone,
            LocalDate registrationFrom,
            LocalDate bookingFrom,
            List<SessionPlan> sessions,
            int tables,
            int maxMeetings,
            @Nullable Double acceptance,
            List<Cohort> cohorts,
            Map<MeetingKind, Integer> held) {

        public int slotCount() {
            return sessions.stream().mapToInt(SessionPlan::slotCount).sum();
        }

        public double acceptanceOr(double usual) {
            return Objects.requireNonNullElse(acceptance, usual);
        }
    }

    public record SessionPlan(String name, LocalDateTime startsAt, int slotMinutes, int slotCount) {

        public LocalDateTime endsAt() {
            return startsAt.plusMinutes((long) slotMinutes * slotCount);
        }
    }

    /** Participants with at least one held meeting, by country. */
    public record Cohort(Side side, OrganisationKind kind, Map<String, Integer> countries) {

        public int participants() {
            return countries.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
