package dev.entente.reporting.projection.adapter;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.reporting.projection.usecase.Rebuilding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Bulk statements over whole generations. */
@ApplicationScoped
class RebuildStore implements Rebuilding {
    private static final String UNUSED = """
            (select generation from projection where status in ('RETIRED', 'REJECTED'))""";

    /** Progress goes with the last facts, so that a reader that is a moment late finds its gate as it left it. */
    private static final String CLEAR_FACTS = """
            delete from fact where fact_no in (
              select fact_no from fact where generation in %s limit 5000)""".formatted(UNUSED);

    private static final String CLEAR_PROGRESS = """
            with unused as (
              select '%@' || generation as consumer from projection where status in ('RETIRED', 'REJECTED')),
            applied as (delete from applied_version where consumer like any (select consumer from unused)),
            parked as (delete from parked_message where consumer like any (select consumer from unused)),
            differing as (delete from restore_difference where consumer like any (select consumer from unused)),
            reached as (delete from reached_watermark where generation in (
              select generation from projection where status in ('RETIRED', 'REJECTED'))),
            dead as (
              update dead_letter set status = 'SKIPPED', resolved_at = now()
               where status = 'OPEN' and consumer like any (select consumer from unused))
            delete from consumed_position where consumer like any (select consumer from unused)""";
    private static final String PROGRESS = """
            select cast(coalesce(sum(coalesce(built.next_offset, 0)), 0) as bigint),
                   cast(coalesce(sum(served.next_offset), 0) as bigint),
                   count(*) filter (where coalesce(built.next_offset, 0) < served.next_offset)
              from consumed_position as served
              left join consumed_position as built
                on built.consumer = split_part(served.consumer, '@', 1) || '@' || cast(cast(:building as integer) as text)
               and built.topic = served.topic and built.partition = served.partition
             where served.consumer like 'reporting.%@' || cast(cast(:serving as integer) as text)""";
    private static final String SET_ASIDE = """
            select count(*) filter (where status = 'OPEN'), count(*) filter (where status = 'SKIPPED')
              from dead_letter where consumer like 'reporting.%@' || cast(cast(:building as integer) as text)""";
    /**
     * What only one of them has read yet is no difference. Offsets decide that of a fact which one of them has; which both
     * have is compared wherever it lay, for after the loss of a log one may have it from the old one.
     */
    private static final String COMPARE = """
            with both_read as (
              select topic, partition, min(next_offset) as ending from consumed_position
               where consumer like any (array['reporting.%@' || cast(cast(:building as integer) as text),
                                              'reporting.%@' || cast(cast(:serving as integer) as text)])
               group by topic, partition having count(*) = 2),
            built as (
              select fact.*, "offset" < ending as to_be_in_both from fact join both_read using (topic, partition)
               where generation = :building),
            served as (
              select fact.*, "offset" < ending as to_be_in_both from fact join both_read using (topic, partition)
               where generation = :serving),
            compared as (
              select aggregate_id, epoch, version, coalesce(built.subject, served.subject) as subject,
                     case when served.message_id is null then 'ONLY_BUILT'
                          when built.message_id is null then 'ONLY_SERVED'
                          when built.message_id <> served.message_id then 'OTHER_MESSAGE'
                          when built.state <> served.state then 'OTHER_STATE'
                          when built.occurred_at <> served.occurred_at then 'OTHER_TIME' end as difference
                from built full join served using (aggregate_id, epoch, version)
               where (built.message_id is not null or served.to_be_in_both)
                 and (served.message_id is not null or built.to_be_in_both)),
            examples as (
              select aggregate_id, subject, epoch, version, difference from compared where difference is not null
               order by aggregate_id, epoch, version limit 10)
            select (select count(*) from compared), (select count(difference) from compared),
                   (select cast(coalesce(jsonb_agg(to_jsonb(examples)), '[]') as text) from examples)""";

    private final CurrentSession session;
    private final MessageJson json;

    RebuildStore(CurrentSession session, MessageJson json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public Uni<Integer> clearPart() {
        return session.with(open -> open.createNativeQuery(CLEAR_FACTS)
                .executeUpdate()
                .call(cleared -> cleared > 0
                        ? Uni.createFrom().voidItem()
                        : open.createNativeQuery(CLEAR_PROGRESS).executeUpdate()));
    }

    @Override
    public Uni<Progress> progress(int building, int serving) {
        return one(PROGRESS, building, serving)
                .map(row -> new Progress(number(row[0]), number(row[1]), number(row[2])));
    }

    @Override
    public Uni<SetAside> setAside(int building) {
        return session.with(open -> open.createNativeQuery(SET_ASIDE, Object[].class)
                .setParameter("building", building)
                .getSingleResult()
                .map(row -> new SetAside(number(row[0]), number(row[1]))));
    }

    @Override
    public Uni<Comparison> compare(int building, int serving) {
        return one(COMPARE, building, serving)
                .map(row -> new Comparison(
                        number(row[0]), number(row[1]), List.of(json.parse((String) row[2], DifferingFact[].class))));
    }

    private Uni<Object[]> one(String statement, int building, int serving) {
        return session.with(open -> open.createNativeQuery(statement, Object[].class)
                .setParameter("building", building)
                .setParameter("serving", serving)
                .getSingleResult());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
