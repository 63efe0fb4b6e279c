package dev.entente.simulation.services;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.domain.AgreementCopies;
import dev.entente.agreements.agreement.usecase.AgreementFilter;
import dev.entente.agreements.agreement.usecase.Agreements;
import dev.entente.agreements.agreement.usecase.Meetings;
import dev.entente.agreements.agreement.usecase.Standings;
import dev.entente.agreements.roster.domain.MatchmakingEvent;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.Participant;
import dev.entente.agreements.roster.domain.Phase;
import dev.entente.agreements.roster.domain.Standing;
import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Agreements and the copies they rest on, in memory. */
final class AgreementsInMemory implements Agreements, Meetings, Standings {
    private final World world;
    private final SimulatedTransactions transactions;
    private final AgreementsTables tables;
    private final Fair fair;
    private final EntitiesOfTransaction<Agreement> entities;

    AgreementsInMemory(World world, SimulatedTransactions transactions, AgreementsTables tables, Fair fair) {
        this.world = world;
        this.transactions = transactions;
        this.tables = tables;
        this.fair = fair;
        this.entities = new EntitiesOfTransaction<>(transactions, tables.agreements(), AgreementCopies::of);
    }

    @Override
    public Uni<Void> add(Agreement agreement) {
        return world.act("add agreement", () -> entities.persist(agreement.id(), agreement));
    }

    @Override
    public Uni<Optional<Agreement>> find(UUID id, Actor actor) {
        throw new UnsupportedOperationException("only for reading");
    }

    @Override
    public Uni<Optional<Agreement>> findForChange(UUID id, Actor actor) {
        return world.step("lock agreement", () -> Optional.ofNullable(entities.lock(id)));
    }

    @Override
    public Uni<Page<Agreement>> list(AgreementFilter filter, Actor actor, PageRequest page) {
        throw new UnsupportedOperationException("only for reading");
    }

    @Override
    public Uni<List<Agreement>> restingOn(UUID meetingId) {
        return world.step("lock agreements resting on", () -> {
            Set<UUID> ids = new TreeSet<>();
            tables.agreements().all(transactions.current()).stream()
                    .filter(agreement -> AgreementCopies.comesFrom(agreement, meetingId))
                    .forEach(agreement -> ids.add(agreement.id()));
            List<Agreement> found = new ArrayList<>();
            ids.forEach(id -> found.add(Objects.requireNonNull(entities.lock(id))));
            return found;
        });
    }

    @Override
    public Uni<Boolean> keep(Meeting meeting) {
        return world.step("keep meeting", () -> {
            Meeting before = tables.meetings().lock(transactions.current(), meeting.id());
            tables.meetings().put(transactions.current(), meeting.id(), meeting);
            return before != null && before.isHeld();
        });
    }

    @Override
    public Uni<Boolean> unhold(UUID id) {
        throw new UnsupportedOperationException("no epoch begins");
    }

    /** Locked alone here and shared in production: that hides nothing, because whoever reports changes no copy. */
    @Override
    public Uni<List<Meeting>> findSteady(Collection<UUID> ids) {
        return world.step(
                "hold meetings",
                () -> new TreeSet<>(ids)
                        .stream()
                                .map(id -> tables.meetings().lock(transactions.current(), id))
                                .filter(Objects::nonNull)
                                .toList());
    }

    @Override
    public Uni<Boolean> allHeld(Collection<UUID> ids) {
        return world.step(
                "look whether all are held",
                () -> ids.stream()
                        .map(id -> tables.meetings().get(transactions.current(), id))
                        .allMatch(meeting -> meeting != null && meeting.isHeld()));
    }

    @Override
    public Uni<Optional<Standing>> find(Actor actor, UUID matchmakingEventId, Collection<UUID> participantIds) {
        return world.step("look who stands where", () -> {
            List<Participant> parties = fair.roster().stream()
                    .filter(entry -> participantIds.contains(entry.participantId()))
                    .map(entry -> new Participant(entry.participantId(), entry.matchmakingEventId(), entry.accountId()))
                    .toList();
            return Optional.of(new Standing(event(), parties, actor));
        });
    }

    private MatchmakingEvent event() {
        return new MatchmakingEvent(
                fair.terms().matchmakingEventId(),
                null,
                ZoneOffset.UTC,
                fair.terms().retrospective(),
                Phase.RUNNING,
                fair.terms().organiserAccountIds());
    }
}
