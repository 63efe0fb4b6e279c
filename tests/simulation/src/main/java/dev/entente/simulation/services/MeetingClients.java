package dev.entente.simulation.services;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Role;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.Side;
import dev.entente.scheduling.meeting.domain.SlotWish;
import dev.entente.scheduling.meeting.usecase.AcceptMeeting;
import dev.entente.scheduling.meeting.usecase.CancelMeeting;
import dev.entente.scheduling.meeting.usecase.ChooseSlot;
import dev.entente.scheduling.meeting.usecase.ConsentToSlot;
import dev.entente.scheduling.meeting.usecase.DeclineMeeting;
import dev.entente.scheduling.meeting.usecase.MeetingUseCases;
import dev.entente.scheduling.meeting.usecase.ProposeSlot;
import dev.entente.scheduling.meeting.usecase.ReportAttendance;
import dev.entente.scheduling.meeting.usecase.RequestMeeting;
import dev.entente.scheduling.meeting.usecase.UnscheduleMeeting;
import dev.entente.scheduling.meeting.usecase.WithdrawMeeting;
import dev.entente.scheduling.roster.domain.RosterEntry;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Clients of one process, who want to meet and do not wait for each other. What is refused to them they forget. */
final class MeetingClients {
    private static final int MOST_MILLISECONDS_BETWEEN = 40;

    private final World world;
    private final ForgetfulClient client;
    private final SimulatedTransactions transactions;
    private final MeetingUseCases useCases;
    private final Market market;
    private final Runnable committed;

    MeetingClients(
            World world,
            SimulatedTransactions transactions,
            MeetingUseCases useCases,
            Market market,
            Runnable committed) {
        this.world = world;
        this.client = new ForgetfulClient(world);
        this.transactions = transactions;
        this.useCases = useCases;
        this.market = market;
        this.committed = committed;
    }

    /** What they choose from. */
    record Market(SchedulingTables tables, Fair fair, Demand demand) {}

    void start() {
        world.after(Duration.ofMillis(world.chance().below(MOST_MILLISECONDS_BETWEEN)), "want something", this::want);
    }

    private void want() {
        if (market.demand().take()) {
            List<Meeting> meetings =
                    List.copyOf(market.tables().meetings().committed().values());
            if (meetings.isEmpty() || world.chance().onceIn(4)) {
                request();
            } else {
                command(world.chance().of(meetings));
            }
            start();
        }
    }

    private void request() {
        RosterEntry one = world.chance().of(market.fair().roster());
        RosterEntry other = world.chance().of(market.fair().roster());
        run(
                Fair.accountOf(one),
                occasion -> useCases.request()
                        .handle(
                                new RequestMeeting.Command(
                                        market.fair().terms().matchmakingEventId(),
                                        one.participantId(),
                                        other.participantId(),
                                        null,
                                        Fair.BOOKED_AT),
                                occasion));
    }

    private void command(Meeting meeting) {
        UUID id = meeting.meetingId();
        switch (meeting.status()) {
            case REQUESTED -> answer(meeting, id);
            case ACCEPTED -> place(meeting, id);
            case SCHEDULED -> change(meeting, id);
            case DECLINED, WITHDRAWN, EXPIRED, CANCELLED -> request();
        }
    }

    private void answer(Meeting meeting, UUID id) {
        Actor receiver = actor(meeting, Side.RECEIVER);
        switch (world.chance().below(8)) {
            case 0 ->
                run(receiver, now -> useCases.decline().handle(new DeclineMeeting.Command(id, booking(), null), now));
            case 1 ->
                run(
                        actor(meeting, Side.REQUESTER),
                        now -> useCases.withdraw().handle(new WithdrawMeeting.Command(id, booking()), now));
            case 2 ->
                run(receiver, now -> useCases.accept().handle(new AcceptMeeting.Command(id, booking(), null), now));
            default -> {
                SlotWish wish = wish();
                run(receiver, now -> useCases.accept().handle(new AcceptMeeting.Command(id, booking(), wish), now));
            }
        }
    }

    private void place(Meeting meeting, UUID id) {
        if (world.chance().onceIn(6)) {
            run(Fair.ORGANISER, now -> useCases.cancel().handle(new CancelMeeting.Command(id, booking(), "ill"), now));
        } else {
            SlotWish wish = wish();
            run(
                    actor(meeting, side()),
                    now -> useCases.choose().handle(new ChooseSlot.Command(id, booking(), wish), now));
        }
    }

    private void change(Meeting meeting, UUID id) {
        SlotWish wish = wish();
        switch (world.chance().below(8)) {
            case 0 ->
                run(
                        actor(meeting, side()),
                        now -> useCases.cancel().handle(new CancelMeeting.Command(id, booking(), "late"), now));
            case 1 ->
                run(
                        Fair.ORGANISER,
                        now -> useCases.unschedule().handle(new UnscheduleMeeting.Command(id, booking()), now));
            case 2, 3 ->
                run(Fair.ORGANISER, now -> useCases.choose().handle(new ChooseSlot.Command(id, booking(), wish), now));
            case 4 ->
                run(
                        actor(meeting, side()),
                        now -> useCases.propose().handle(new ProposeSlot.Command(id, booking(), wish.slotId()), now));
            case 5 ->
                run(
                        actor(meeting, side()),
                        now -> useCases.consent().handle(new ConsentToSlot.Command(id, booking()), now));
            default -> report(meeting, id);
        }
    }

    private void report(Meeting meeting, UUID id) {
        boolean held = !world.chance().onceIn(3);
        Set<UUID> absent = held ? Set.of() : Set.of(meeting.party(side()).participantId());
        Actor actor = world.chance().onceIn(3) ? Fair.ORGANISER : actor(meeting, side());
        Mandate mandate = new Mandate(null, null, null);
        run(actor, now -> useCases.report().handle(new ReportAttendance.Command(id, mandate, held, absent), now));
    }

    private Side side() {
        return world.chance().onceIn(2) ? Side.REQUESTER : Side.RECEIVER;
    }

    private SlotWish wish() {
        return new SlotWish(world.chance().of(market.fair().slots()).slotId(), null);
    }

    private static Mandate booking() {
        return new Mandate(null, Fair.BOOKED_AT, null);
    }

    private static Actor actor(Meeting meeting, Side side) {
        @Nullable String account = meeting.party(side).accountId();
        return new Actor(String.valueOf(account), Set.of(Role.PARTICIPANT));
    }

    private void run(Actor actor, Function<Occasion, Uni<Meeting>> command) {
        client.gives(transactions.write(actor, command), committed);
    }
}
