package dev.entente.defects;

/** SQL that replaces other SQL, or takes a database's own safeguards away. */
final class Statements {
    static final String NO_CLAIM_KEY = "alter table claim drop constraint claim_pkey";

    static final String UNLESS_CLAIMED = """
            where not exists (
                     select 1 from claim as taken
                      where taken.matchmaking_event_id = :event and taken.slot_id = :slot
                        and taken.resource_id = wanted.resource_id)
                 order by wanted.resource_id""";

    static final String UNPUBLISHED_COLUMNS = "select seq, message_id, topic, key,";
    static final String MARKED_COLUMNS = """
            with marked as (
              update outbox set published_at = clock_timestamp()
               where seq in (
                 select waiting.seq from outbox as waiting
                  where waiting.published_at is null
                    and ($1 = 1 or mod(abs(hashtext(waiting.key)::bigint), $1) = $2)
                  order by waiting.seq limit $3)
              returning *)
            select seq, message_id, topic, key,""";
    static final String UNPUBLISHED = "from outbox\n where published_at is null and (";
    static final String MARKED = "from marked as outbox\n where (";
    static final String AFTER_LAST_SEEN = """
            from outbox
             where published_at is null
               and seq > (select coalesce(max(sent.seq), 0) from outbox as sent where sent.published_at is not null)
               and (""";

    static final String ROLES = "set_config('entente.roles', :roles, true),";
    /** Hundred thousand facts of one transaction have numbers of their own. */
    static final String ROLES_AND_NUMBER = """
            set_config('entente.roles', :roles, true),
                       set_config('entente.number', cast(cast(
                           extract(epoch from clock_timestamp() - timestamptz '2026-01-01') * 1000000 as bigint)
                           * 100000 as text), true),""";

    static final String APPEND =
            "insert into outbox(message_id, topic, key, aggregate_version, type, headers, payload)\n"
                    + "select cast(row->>'messageId' as uuid),";
    static final String APPEND_WITH_EARLY_NUMBER = """
            insert into outbox(seq, message_id, topic, key, aggregate_version, type, headers, payload)
            overriding system value
            select cast(current_setting('entente.number') as bigint) + place + (
                     select count(*) from outbox as mine
                      where mine.seq >= cast(current_setting('entente.number') as bigint)
                        and mine.seq < cast(current_setting('entente.number') as bigint) + 100000),
                   cast(row->>'messageId' as uuid),""";

    static final String KEPT_ANSWER = "values (:account, :key, :fingerprint, cast(cast(:answer as text) as jsonb))";
    static final String KEPT_ANSWER_OR_NOT = KEPT_ANSWER + " on conflict do nothing";

    /** Each message about a meeting counts as one more; what else is known of an event stays as it is. */
    static final String NO_MEETING_IS_SUPERSEDED = """
            do $$
            begin
              execute replace(pg_get_functiondef(cast('keep_facts(jsonb)' as regprocedure)),
                              'superseded_at is null', 'superseded_at is null and given.subject <> ''meeting''');
            end $$""";

    private Statements() {}
}
