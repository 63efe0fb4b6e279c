package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class PruningTest {
    private final String mark = UUID.randomUUID().toString();

    @Test
    void forgetsAnswersAfterAWeek() {
        Sql.run("""
                insert into idempotent_answer(subject, key, fingerprint, answer, given_at)
                select '%1$s', case when number = 0 then 'young' else 'old ' || number end, '', '{}',
                       now() - case when number = 0 then 6 else 8 end * interval '1 day'
                  from generate_series(0, 7) as number""".formatted(mark));

        eventually(() -> assertThat(Sql.column("select key from idempotent_answer where subject = ?", mark))
                .containsExactly("young"));
    }

    @Test
    void forgetsFinishedJobsAfterNinetyDays() {
        Sql.run("""
                insert into job(id, type, owner_account_id, input, status, phase, finished_at)
                values (gen_random_uuid(), 'old', '%1$s', '{}', 'FAILED', 'old', now() - interval '91 days'),
                       (gen_random_uuid(), 'old', '%1$s', '{}', 'FAILED', 'young', now() - interval '89 days'),
                       (gen_random_uuid(), 'old', '%1$s', '{}', 'QUEUED', 'unfinished', null)""".formatted(mark));

        eventually(() -> assertThat(Sql.column("select phase from job where owner_account_id = ?", mark))
                .containsExactlyInAnyOrder("young", "unfinished"));
    }

    @Test
    void forgetsRetriedDeadLettersAfterNinetyDays() {
        Sql.run("""
                insert into dead_letter(id, consumer, topic, partition, "offset", reason, headers, status, resolved_at,
                                        received_at)
                values (gen_random_uuid(), '%1$s', 't', 0, 1, 'old', '{}', 'RETRIED', now() - interval '91 days', now()),
                       (gen_random_uuid(), '%1$s', 't', 0, 2, 'young', '{}', 'RETRIED', now() - interval '1 day', now()),
                       (gen_random_uuid(), '%1$s', 't', 0, 3, 'open', '{}', 'OPEN', null, now() - interval '1 year'),
                       (gen_random_uuid(), '%1$s', 't', 0, 4, 'skipped', '{}', 'SKIPPED', now() - interval '1 year', now())""".formatted(mark));

        eventually(() -> assertThat(Sql.column("select reason from dead_letter where consumer = ?", mark))
                .containsExactlyInAnyOrder("young", "open", "skipped"));
    }
}
