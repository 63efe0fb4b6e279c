package dev.entente.defects;

import dev.entente.defects.alteration.Alteration;
import dev.entente.defects.alteration.ChangedText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every query that asks whose something is, without that; what else it asks, a role mostly, stays. */
final class OwnerlessQueries {
    private static final String ANYBODY = "cast(:account as text) is not null";
    private static final String ORGANISER = ":account = any(organiser_account_ids)";
    private static final String ORGANISER_OF_ITS_EVENT = ":account = any(e.organiser_account_ids)";
    private static final String ORGANISER_IN_SCHEDULING = ":account = any (e.organiser_account_ids)";

    private static final String BELT_OFF = """
            do $$
            declare
              guarded regclass;
            begin
              for guarded in select oid from pg_class where relrowsecurity loop
                execute format('alter table %s disable row level security', guarded);
              end loop;
            end $$""";

    private OwnerlessQueries() {}

    static List<Alteration> alterations() {
        return List.of(
                of("registration.programme.adapter.ProgrammeStore", ORGANISER),
                of("registration.matchmakingevent.adapter.MatchmakingEventStore", ORGANISER),
                of("registration.matchmakingevent.adapter.OrganisedProgrammeStore", ORGANISER),
                of("registration.participant.adapter.ParticipationTermsStore", ORGANISER),
                of("registration.participant.adapter.ParticipantStore", ORGANISER_OF_ITS_EVENT),
                of("registration.participant.adapter.ParticipantEntries", ORGANISER_OF_ITS_EVENT),
                of("registration.participant.imports.adapter.ImportsOfAccount", "account_id = :account"),
                of(
                        "registration.organisation.adapter.OrganisationStore",
                        "owner_account_id = :owner",
                        "cast(:owner as text) is not null"),
                of("scheduling.meeting.adapter.MatchmakingEventStore", ORGANISER_IN_SCHEDULING),
                of("scheduling.meeting.adapter.MeetingStore", ORGANISER_IN_SCHEDULING),
                of(
                        "scheduling.meeting.adapter.MeetingStore",
                        ":account in (m.requester_account_id, m.receiver_account_id)"),
                of("scheduling.timetable.adapter.TimetableStore", ORGANISER_IN_SCHEDULING),
                of("agreements.agreement.adapter.AgreementStore", ORGANISER_OF_ITS_EVENT),
                of("agreements.outcome.adapter.OutcomeStore", ORGANISER_OF_ITS_EVENT),
                of(
                        "reporting.report.adapter.ScopeStore",
                        "state -> 'organiserAccountIds' @> to_jsonb(cast(:account as text))",
                        "state is not null"));
    }

    /** By database: row-level security is taken off all tables. */
    static Map<String, String> statements() {
        Map<String, String> statements = new TreeMap<>();
        for (String service : List.of("registration", "scheduling", "agreements", "reporting")) {
            statements.put(service, BELT_OFF);
        }
        return statements;
    }

    private static Alteration of(String type, String owner) {
        return of(type, owner, ANYBODY);
    }

    private static Alteration of(String type, String owner, String instead) {
        return new ChangedText("dev.entente." + type, owner, instead);
    }
}
