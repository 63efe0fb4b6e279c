package dev.entente.reporting.report.adapter;

import dev.entente.reporting.kpi.domain.Subject;
import java.util.List;
import java.util.Map;

/** The whole dictionary from vocabulary to SQL; nothing else of a definition becomes SQL but bound values. */
final class SubjectRelations {
    private static final String FIRST_TOLD = """
            (select first.occurred_at from fact as first
              where first.generation = :generation and first.aggregate_id = s.aggregate_id
              order by first.epoch, first.version limit 1)""";
    /** Without what a restore took back: the state with which the next epoch began is of an earlier version. */
    private static final String CONFIRMED = """
            (select min(confirmed.occurred_at) from fact as confirmed
              where confirmed.generation = :generation and confirmed.aggregate_id = s.aggregate_id
                and confirmed.message_type = 'entente.agreements.agreement-confirmed.v1'
                and confirmed.recorded_at <= cast(cast(:asOf as text) as timestamptz)
                and not exists (
                  select from fact as restored
                   where restored.generation = :generation and restored.aggregate_id = confirmed.aggregate_id
                     and restored.epoch > confirmed.epoch and restored.version < confirmed.version
                     and restored.recorded_at <= cast(cast(:asOf as text) as timestamptz)))""";

    private static final SubjectRelation MEETING = new SubjectRelation(
            "meeting",
            List.of(),
            """
            select f.fact_no, f.aggregate_id, f.matchmaking_event_id, f.kind, f.countries, f.status, f.attendance,
                   f.presumed, f.decided_by_organiser, f.ever_scheduled, f.slot_starts_at, f.participant_ids
              from fact as f where f.subject = 'meeting' and {scope} and {asOf}""",
            Map.of(
                    "meetingId", "s.aggregate_id",
                    "status", "s.status",
                    "attendance", "s.attendance",
                    "kind", "s.kind",
                    "presumed", "s.presumed",
                    "decidedByOrganiser", "s.decided_by_organiser",
                    "everScheduled", "s.ever_scheduled",
                    "slot", "s.slot_starts_at is not null"),
            Map.of("requestedAt", FIRST_TOLD, "slotStartsAt", "s.slot_starts_at"));

    private static final SubjectRelation AGREEMENT = new SubjectRelation(
            "agreement",
            List.of(),
            """
            select f.fact_no, f.aggregate_id, f.matchmaking_event_id, f.kind, f.countries, f.agreement_type, f.stage,
                   f.disputed, f.unsupported, f.verified, f.has_evidence, f.signed_on,
                   f.state ->> 'endedOn' as ended_on
              from fact as f where f.subject = 'agreement' and {scope} and {asOf}""",
            Map.of(
                    "agreementId", "s.aggregate_id",
                    "type", "s.agreement_type",
                    "state", "s.stage",
                    "kind", "s.kind",
                    "disputed", "s.disputed",
                    "unsupported", "s.unsupported",
                    "verified", "s.verified",
                    "evidenceDocuments", "s.has_evidence",
                    "signedOn", "s.signed_on is not null",
                    "endedOn", "s.ended_on is not null"),
            Map.of(
                    "reportedAt", FIRST_TOLD,
                    "confirmedAt", CONFIRMED,
                    "signedOn", "cast(s.signed_on as timestamp) at time zone 'UTC'"));

    private static final SubjectRelation OUTCOME = new SubjectRelation(
            "outcome",
            List.of(),
            """
            select f.fact_no, f.aggregate_id, f.matchmaking_event_id, f.kind, f.countries, f.result, f.round,
                   f.meeting_id, f.participant_id, f.organisation_id
              from fact as f where f.subject = 'outcome' and {scope} and {asOf}""",
            Map.of(
                    "outcomeId", "s.aggregate_id",
                    "meetingId", "s.meeting_id",
                    "participantId", "s.participant_id",
                    "organisationId", "s.organisation_id",
                    "result", "s.result",
                    "round", "s.round"),
            Map.of("toldAt", FIRST_TOLD));

    private static final SubjectRelation PARTICIPATION = new SubjectRelation(
            "participation",
            List.of(Subject.MEETING),
            """
            select f.fact_no, f.aggregate_id, f.matchmaking_event_id, f.kind, f.countries, f.status, f.ever_approved,
                   f.organisation_id, f.state ->> 'presence' as presence,
                   f.state ->> 'participationType' as participation_type, held.facts as held_facts, held.first_held_at
              from fact as f
              left join (select party.id, array_agg(m.fact_no) as facts, min(m.slot_starts_at) as first_held_at
                           from meeting as m cross join lateral unnest(m.participant_ids) as party(id)
                          where m.status = 'SCHEDULED' and m.attendance = 'HELD'
                          group by party.id) as held on held.id = f.aggregate_id
             where f.subject = 'participant' and {scope} and {asOf}""",
            Map.of(
                    "participantId", "s.aggregate_id",
                    "organisationId", "s.organisation_id",
                    "status", "s.status",
                    "organisationKind", "s.kind",
                    "presence", "s.presence",
                    "participationType", "s.participation_type",
                    "country", "s.countries[1]",
                    "everApproved", "s.ever_approved",
                    "heldMeetings", "s.held_facts is not null"),
            Map.of("appliedAt", FIRST_TOLD, "firstHeldMeetingAt", "s.first_held_at"));

    private static final String ADDED = """
            join (select given.partnership ->> 'partnershipId' as id,
                         (array_agg(before.fact_no order by before.epoch, before.version))[1] as added_fact,
                         (array_agg(before.occurred_at order by before.epoch, before.version))[1] as added_at
                    from fact as before
                   cross join lateral jsonb_array_elements(before.state -> 'partnerships') as given(partnership)
                   where before.generation = :generation and before.subject = 'programme'
                     and before.aggregate_id = :scope
                     and before.recorded_at <= cast(cast(:asOf as text) as timestamptz)
                   group by 1) as added on added.id = p.partnership ->> 'partnershipId'""";

    private static final SubjectRelation PARTNERSHIP = new SubjectRelation(
            "partnership",
            List.of(),
            """
            select f.fact_no, added.added_fact, added.added_at, f.aggregate_id, f.matchmaking_event_id,
                   cast(null as text) as kind, p.partnership ->> 'partnershipId' as partnership_id,
                   jsonb_array_length(p.partnership -> 'members') as members,
                   jsonb_array_length(p.partnership -> 'targetCountries') as target_countries,
                   array(select member ->> 'country'
                           from jsonb_array_elements(p.partnership -> 'members') as given(member)) as countries
              from fact as f
             cross join lateral jsonb_array_elements(f.state -> 'partnerships') as p(partnership)
              %s
             where f.subject = 'programme' and {scope} and {asOf}""".formatted(ADDED),
            Map.of(
                    "partnershipId", "s.partnership_id",
                    "members", "s.members > 0",
                    "targetCountries", "s.target_countries > 0"),
            Map.of("addedAt", "s.added_at"));

    private static final SubjectRelation PARTNERSHIP_MEMBERSHIP = new SubjectRelation(
            "partnership_membership",
            List.of(),
            """
            select f.fact_no, added.added_fact, added.added_at, f.aggregate_id, f.matchmaking_event_id,
                   m.member ->> 'kind' as kind, p.partnership ->> 'partnershipId' as partnership_id,
                   m.member ->> 'organisationId' as organisation_id, array[m.member ->> 'country'] as countries
              from fact as f
             cross join lateral jsonb_array_elements(f.state -> 'partnerships') as p(partnership)
             cross join lateral jsonb_array_elements(p.partnership -> 'members') as m(member)
              %s
             where f.subject = 'programme' and {scope} and {asOf}""".formatted(ADDED),
            Map.of(
                    "organisationId", "s.organisation_id",
                    "partnershipId", "s.partnership_id",
                    "organisationKind", "s.kind",
                    "country", "s.countries[1]"),
            Map.of("addedAt", "s.added_at"));

    private static final SubjectRelation MATCHMAKING_EVENT = new SubjectRelation(
            "matchmaking_event",
            List.of(),
            """
            select f.fact_no, f.aggregate_id, f.matchmaking_event_id, f.kind, f.countries, f.stage,
                   f.state ->> 'name' as name, cast(f.state ->> 'retrospective' as boolean) as retrospective
              from fact as f where f.subject = 'matchmaking-event' and {scope} and {asOf}""",
            Map.of(
                    "matchmakingEventId", "s.aggregate_id",
                    "phase", "s.stage",
                    "country", "s.countries[1]",
                    "retrospective", "s.retrospective"),
            Map.of("createdAt", FIRST_TOLD));

    private static final SubjectRelation ORGANISATION = new SubjectRelation(
            "organisation",
            List.of(Subject.PARTICIPATION),
            """
            select f.fact_no, f.aggregate_id, f.matchmaking_event_id, f.kind, f.countries,
                   cast(f.state ->> 'sme' as boolean) as sme, f.state ->> 'region' as region
              from fact as f
             where f.subject = 'organisation' and {asOf}
               and f.aggregate_id in (select organisation_id from participation)""",
            Map.of(
                    "organisationId", "s.aggregate_id",
                    "kind", "s.kind",
                    "country", "s.countries[1]",
                    "sme", "s.sme",
                    "region", "s.region is not null"),
            Map.of("registeredAt", FIRST_TOLD));

    private SubjectRelations() {}

    static SubjectRelation of(Subject subject) {
        return switch (subject) {
            case MEETING -> MEETING;
            case AGREEMENT -> AGREEMENT;
            case OUTCOME -> OUTCOME;
            case PARTICIPATION -> PARTICIPATION;
            case PARTNERSHIP -> PARTNERSHIP;
            case PARTNERSHIP_MEMBERSHIP -> PARTNERSHIP_MEMBERSHIP;
            case MATCHMAKING_EVENT -> MATCHMAKING_EVENT;
            case ORGANISATION -> ORGANISATION;
        };
    }
}
