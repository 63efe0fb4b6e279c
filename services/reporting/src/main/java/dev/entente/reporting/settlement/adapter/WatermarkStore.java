package dev.entente.reporting.settlement.adapter;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.reporting.settlement.domain.Watermark;
import dev.entente.reporting.settlement.usecase.Watermarks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class WatermarkStore implements Watermarks {
    private static final String KEEP = """
            insert into watermark(service, epoch, recorded_up_to, ends)
            select service, epoch, "recordedUpTo", ends
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as given(service text, epoch bigint, "recordedUpTo" timestamptz, ends jsonb)
            on conflict do nothing""";
    private static final String FORGET_OLD = """
            delete from watermark as old using (
              select service, recorded_up_to, row_number() over (partition by service order by recorded_up_to desc) as age
                from watermark) as aged
             where aged.age > 100 and old.service = aged.service and old.recorded_up_to = aged.recorded_up_to""";

    private static final String NOTE = """
            insert into reached_watermark as noted(generation, service, epoch, recorded_up_to)
            select generation, service, epoch, recorded_up_to from reached_now
            on conflict (generation, service) do update
               set epoch = excluded.epoch, recorded_up_to = excluded.recorded_up_to
             where excluded.recorded_up_to > noted.recorded_up_to""";

    private final CurrentSession session;
    private final MessageJson json;

    WatermarkStore(CurrentSession session, MessageJson json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public Uni<Void> keep(List<Watermark> heard) {
        return session.with(open -> open.createNativeQuery(KEEP)
                .setParameter("rows", json.write(heard))
                .executeUpdate()
                .chain(() -> open.createNativeQuery(FORGET_OLD).executeUpdate())
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> noteReached() {
        return session.with(open -> open.createNativeQuery(NOTE).executeUpdate().replaceWithVoid());
    }
}
