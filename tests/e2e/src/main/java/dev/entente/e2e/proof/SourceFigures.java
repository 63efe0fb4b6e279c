package dev.entente.e2e.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Each total counted by SQL where the facts were recorded, the definitions written out once more. */
public final class SourceFigures {
    private static final String MEETINGS = """
            select count(*) as "meeting-requests.v1",
                   count(*) filter (where status = 'SCHEDULED') as "scheduled-meetings.v1",
                   count(*) filter (where status = 'SCHEDULED' and attendance = 'HELD') as "bilateral-meetings.v1",
                   count(*) filter (where status = 'SCHEDULED' and attendance in ('HELD', 'DISPUTED'))
                       as "bilateral-meetings-incl-disputed.v1",
                   count(*) filter (where status = 'SCHEDULED' and attendance = 'HELD' and presumed)
                       as "presumed-held-meetings.v1",
                   count(*) filter (where status = 'SCHEDULED' and attendance = 'HELD' and not presumed)
                       as "reported-held-meetings.v1"
              from meeting
             where programme_id = cast(? as uuid)""";

    private static final String AGREEMENTS = """
            select count(*) as "reported-agreements.v1",
                   count(*) filter (where counts) as "agreements-initiated-or-established.v1",
                   count(*) filter (where counts and (signed or type in
                       ('BUSINESS_COOPERATION', 'TECHNOLOGY_TRANSFER', 'COLLABORATION_PROJECT')))
                       as "cooperation-cases.v1",
                   count(*) filter (where counts and signed and verified and evidenced) as "formal-agreements.v1",
                   count(*) filter (where counts and type = 'BUSINESS_COOPERATION') as "business-cooperation-cases.v1",
                   count(*) filter (where counts and type = 'MEMORANDUM_OF_UNDERSTANDING') as "memoranda.v1",
                   count(*) filter (where counts and type = 'COLLABORATION_PROJECT') as "collaboration-projects.v1"
              from (select type, verified,
                           stage in ('ESTABLISHED', 'ENDED') as signed,
                           stage in ('CONFIRMED', 'ESTABLISHED', 'ENDED') and not disputed and not unsupported as counts,
                           exists (select from evidence_document where agreement_id = agreement.id) as evidenced
                      from agreement
                     where programme_id = cast(? as uuid)) as told""";

    private static final String OUTCOMES =
            "select count(*) as \"outcomes.v1\" from outcome where programme_id = cast(? as uuid)";

    private static final String EVENTS = """
            select count(*) as "matchmaking-events.v1"
              from matchmaking_event
             where programme_id = cast(? as uuid) and phase in ('RUNNING', 'FOLLOW_UP', 'ARCHIVED')""";

    private static final String PARTNERSHIPS = """
            select count(distinct partnership ->> 'partnershipId') as "partnerships.v1",
                   count(distinct member ->> 'organisationId') filter (where member ->> 'kind' = 'CLUSTER')
                       as "cluster-organisations.v1"
              from programme
             cross join json_array_elements(cast(partnerships as json)) as partnership
              left join json_array_elements(partnership -> 'members') as member on true
             where id = cast(? as uuid)""";

    private static final String PARTICIPATIONS = """
            select count(*) filter (where european) as "participants-europe.v1",
                   count(*) filter (where not european) as "participants-beyond.v1",
                   count(distinct country) filter (where european) as "countries-europe.v1",
                   count(distinct country) filter (where not european) as "countries-beyond.v1",
                   count(distinct organisation_id) filter (where european and organisation_kind = 'CLUSTER')
                       as "cluster-organisations-europe.v1"
              from (select participant.*, country = any (string_to_array(?, ',')) as european
                      from participant
                     where programme_id = cast(? as uuid) and ever_approved
                       and id = any (cast(string_to_array(?, ',') as uuid[]))) as met""";

    private static final String THOSE_WHO_MET = """
            select distinct unnest(array[requester_participant_id, receiver_participant_id])
              from meeting
             where programme_id = cast(? as uuid) and status = 'SCHEDULED' and attendance = 'HELD'""";

    private SourceFigures() {}

    /** @param european country codes that count as European, as data */
    public static Figures of(SourceDatabases sources, String programmeId, Set<String> european) {
        List<String> met = sources.texts("scheduling", THOSE_WHO_MET, programmeId);
        Map<String, Long> numbers = new TreeMap<>();
        numbers.putAll(sources.numbers("scheduling", MEETINGS, programmeId));
        numbers.putAll(sources.numbers("agreements", AGREEMENTS, programmeId));
        numbers.putAll(sources.numbers("agreements", OUTCOMES, programmeId));
        numbers.putAll(sources.numbers("registration", EVENTS, programmeId));
        numbers.putAll(sources.numbers("registration", PARTNERSHIPS, programmeId));
        numbers.putAll(sources.numbers(
                "registration", PARTICIPATIONS, String.join(",", european), programmeId, String.join(",", met)));
        return new Figures(numbers);
    }
}
