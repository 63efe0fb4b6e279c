package dev.entente.sample.lantern.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.sample.lantern.domain.Lantern;
import dev.entente.sample.lantern.domain.LanternRule;
import dev.entente.sample.lantern.usecase.Lanterns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LanternStore implements Lanterns {
    private static final String ADD = """
            insert into lantern(id, name, lit, fact_version) values (:id, :name, false, :version)
            on conflict (name) do nothing""";

    private final CurrentSession session;

    LanternStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Boolean> add(Lantern lantern) {
        return session.with(open -> open.createNativeQuery(ADD)
                .setParameter("id", lantern.id())
                .setParameter("name", lantern.name())
                .setParameter("version", lantern.factVersion())
                .executeUpdate()
                .map(added -> added == 1));
    }

    @Override
    public Uni<Lantern> forChange(UUID id) {
        return session.with(open -> open.find(Lantern.class, id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(LanternStore::missing));
    }

    @Override
    public Uni<Lantern> get(UUID id) {
        return session.with(
                open -> open.find(Lantern.class, id).onItem().ifNull().failWith(LanternStore::missing));
    }

    @Override
    public Uni<List<Lantern>> byName(Optional<String> afterName, int rows) {
        return session.with(open -> open.createQuery("from Lantern where name > :after order by name", Lantern.class)
                .setParameter("after", afterName.orElse(""))
                .setMaxResults(rows)
                .getResultList());
    }

    private static Refusal missing() {
        return new Refusal(LanternRule.LANTERN_MUST_EXIST, "There is no such lantern.");
    }
}
