package dev.entente.defects;

import dev.entente.defects.alteration.Alteration;
import dev.entente.defects.alteration.AmendedResult;
import dev.entente.defects.alteration.ChangedText;
import dev.entente.defects.alteration.OmittedCall;
import dev.entente.defects.alteration.ReplacedMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A mistake that somebody could make, and what makes it. */
public enum Defect {
    NO_CLAIM_KEY(
            "nothing but the claims' key keeps a place from being given twice; it is gone",
            Planting.inDatabase("scheduling", Statements.NO_CLAIM_KEY)),
    FOR_UPDATE_INSTEAD_OF_KEY(
            "whether a place is free is looked up under a row lock, without a key behind it",
            Planting.inDatabase("scheduling", Statements.NO_CLAIM_KEY)
                    .and(new ChangedText(
                            "dev.entente.scheduling.meeting.adapter.BookingStore",
                            "order by wanted.resource_id",
                            Statements.UNLESS_CLAIMED))),
    PUBLISH_BEFORE_COMMIT(
            "facts leave while their transaction may still be rolled back",
            Planting.of(new AmendedResult(
                    Types.OUTBOX_STORE, "append", "dev.entente.platform.outbox.PublishBeforeCommit"))),
    MARK_BEFORE_SEND(
            "the relay marks what it reads, and sends it then",
            Planting.of(new ChangedText(Types.OUTBOX_TABLE, Statements.UNPUBLISHED_COLUMNS, Statements.MARKED_COLUMNS))
                    .and(new ChangedText(Types.OUTBOX_TABLE, Statements.UNPUBLISHED, Statements.MARKED))),
    ACKNOWLEDGE_BEFORE_COMMIT(
            "a consumer goes on behind what it received, whether or not that was applied",
            Planting.of(new AmendedResult(
                            "dev.entente.platform.inbox.ReaderClients",
                            "open",
                            "dev.entente.platform.inbox.AcknowledgeBeforeCommit"))
                    .and(new ReplacedMethod(
                            "dev.entente.platform.inbox.BeginAtAppliedPosition",
                            "onPartitionsAssigned",
                            "dev.entente.platform.inbox.AcknowledgeBeforeCommit"))),
    NO_INBOX(
            "every message is applied as it comes, also the second time",
            Planting.of(new ReplacedMethod(Types.VERSION_GATE, "decide", "dev.entente.platform.inbox.NoInbox"))),
    COUNTERS_PLUS_ONE(
            "a message adds one to what is counted, instead of stating what is",
            Planting.inDatabase("reporting", Statements.NO_MEETING_IS_SUPERSEDED)),
    NO_VERSION_GATE(
            "a message is applied when it was not applied last, however old",
            Planting.of(new ReplacedMethod(Types.VERSION_GATE, "decide", "dev.entente.platform.inbox.NoVersionGate"))),
    CONTINUES_AFTER_LAST_SEEN(
            "the relay goes on after the highest number that it has sent",
            Planting.of(new ChangedText(Types.OUTBOX_TABLE, Statements.UNPUBLISHED, Statements.AFTER_LAST_SEEN))),
    NUMBER_BEFORE_LOCK(
            "facts have their numbers from the time before their aggregate was locked",
            Planting.of(new ChangedText(Types.OPENING, Statements.ROLES, Statements.ROLES_AND_NUMBER))
                    .and(new ChangedText(Types.OUTBOX_STORE, Statements.APPEND, Statements.APPEND_WITH_EARLY_NUMBER))),
    LATER_VERSIONS_PASS(
            "behind a dead letter, later versions of its aggregate are applied",
            Planting.of(
                    new ReplacedMethod(Types.VERSION_GATE, "decide", "dev.entente.platform.inbox.LaterVersionsPass"))),
    TWO_RELAYS(
            "instances publish the same shard side by side",
            Planting.of(new ChangedText(
                    Types.OUTBOX_TABLE,
                    "select pg_try_advisory_lock($1, $2)",
                    "select cast($1 as integer) is not null and cast($2 as integer) is not null"))),
    EXPIRY_BY_SERVICE_CLOCK(
            "deadlines pass by the service's clock, not the database's",
            Planting.of(
                    new AmendedResult(Types.OPENING, "instant", "dev.entente.platform.transaction.TimeOfTheService"))),
    AUDIENCE_UNCHECKED(
            "tokens for other receivers open the doors", Planting.inEnvironment("QUARKUS_OIDC_TOKEN_AUDIENCE", "any")),
    OWNERSHIP_MISSING(
            "one endpoint does not ask whose event it is: that of what-ifs",
            Planting.of(new OmittedCall(
                    "dev.entente.scheduling.timetable.usecase.StartWhatIf",
                    "dev.entente.scheduling.calendar.domain.EventTerms",
                    "requireOrganiser"))),
    QUERIES_WITHOUT_OWNER(
            "no query asks whose it is that it shows or changes, and no database does",
            new Planting(OwnerlessQueries.alterations(), OwnerlessQueries.statements(), Map.of())),
    IDEMPOTENCY_KEY_IGNORED(
            "a repeated command is done again",
            Planting.of(new ChangedText(
                            "dev.entente.platform.transaction.IdempotentAnswers",
                            "where subject = settings.subject and key = :key)",
                            "where subject = settings.subject and key = :key and false)"))
                    .and(new ChangedText(
                            "dev.entente.platform.transaction.AuditTrail",
                            Statements.KEPT_ANSWER,
                            Statements.KEPT_ANSWER_OR_NOT)));

    private final String mistake;

    @SuppressWarnings("ImmutableEnumChecker") // lists and maps that nobody can change, which the check cannot see
    private final Planting planting;

    Defect(String mistake, Planting planting) {
        this.mistake = mistake;
        this.planting = planting;
    }

    /** What it is called in commands, for example {@code no-claim-key}. */
    public String flag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException naming all flags when there is none of this name */
    public static Defect of(String flag) {
        return Arrays.stream(values())
                .filter(defect -> defect.flag().equals(flag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no defect " + flag + "; there are "
                        + Arrays.stream(values()).map(Defect::flag).collect(Collectors.joining(", "))));
    }

    public String mistake() {
        return mistake;
    }

    /** What the agent changes; empty when the mistake is not in a class. */
    public List<Alteration> alterations() {
        return planting.alterations();
    }

    /** To be run by the databases' owner before the services are used, by database. */
    public Map<String, String> statements() {
        return planting.statements();
    }

    /** What the services have to be told when they start. */
    public Map<String, String> environment() {
        return planting.environment();
    }

    /** Names of classes that several defects change. */
    private static final class Types {
        static final String OPENING = "dev.entente.platform.transaction.Opening";
        static final String OUTBOX_STORE = "dev.entente.platform.outbox.OutboxStore";
        static final String OUTBOX_TABLE = "dev.entente.platform.outbox.OutboxTable";
        static final String VERSION_GATE = "dev.entente.platform.inbox.VersionGate";
    }
}
