package dev.entente.security.scene;

import dev.entente.e2e.call.Caller;
import dev.entente.e2e.identity.KeycloakAdmin;
import dev.entente.e2e.identity.OtherClients;
import dev.entente.e2e.identity.Tokens;
import dev.entente.launcher.Stack;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * Tokens for everybody, taken from the real identity provider; all but the unsigned one, which nobody would issue. Those
 * that are not good are the organiser's: each would open much if it were taken.
 */
public final class Cast implements AutoCloseable {
    private static final String OLIVIA = "olivia.organiser";
    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();
    private final KeycloakAdmin admin;
    private final Tokens tokens;
    private final OtherClients clients;
    private final Map<Person, String> given = new EnumMap<>(Person.class);

    public Cast(Stack stack) {
        this.stack = stack;
        this.admin = new KeycloakAdmin(stack, http);
        this.tokens = new Tokens(stack, http);
        this.clients = new OtherClients(stack, http);
        giveGoodTokens();
        giveBadTokens();
    }

    /** Empty for whoever has none. */
    public Optional<String> token(Person person) {
        return Optional.ofNullable(given.get(person));
    }

    public Caller caller(Person person) {
        return callerWith(token(person).orElseThrow());
    }

    public String accountOf(Person person) {
        return Tokens.accountOf(token(person).orElseThrow());
    }

    /** Of the same kind as the bad ones, and right in everything: that it is taken shows what those are refused for. */
    public String good() {
        return oliviasToken("for-all", 1800, "entente-api");
    }

    /** A further participant, whom the table does not name. */
    public Caller participant(String name) {
        return callerWith(tokenOf(name, "participant"));
    }

    /** Its callers can call no more. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    private Caller callerWith(String token) {
        return new Caller(stack, http, () -> token);
    }

    private void giveGoodTokens() {
        given.put(Person.OWNER, tokenOf("ada.lovelace", "participant"));
        given.put(Person.FELLOW, tokenOf("eve.fellow", "participant"));
        given.put(Person.OUTSIDER, tokens.ofLocalPerson("pavel.participant"));
        given.put(Person.ORGANISER, tokens.ofLocalPerson(OLIVIA));
        given.put(Person.OTHER_ORGANISER, tokenOf("oscar.elsewhere", "organiser"));
        given.put(Person.ANALYST, tokens.ofLocalPerson("ana.analyst"));
        given.put(Person.OTHER_ANALYST, tokenOf("arno.elsewhere", "analyst"));
        given.put(Person.ADMIN, tokens.ofLocalPerson("ada.admin"));
    }

    private void giveBadTokens() {
        String expired = oliviasToken("for-a-second", 1, "entente-api");
        given.put(Person.EXPIRED, expired);
        given.put(Person.WRONG_AUDIENCE, oliviasToken("for-others", 1800, "another-api"));
        given.put(Person.ANOTHER_CLIENT, clients.tokenOfAStranger("not-ours", "entente-api", OLIVIA));
        given.put(Person.WRONG_ISSUER, tokenOfAnotherIssuer());
        given.put(Person.UNSIGNED, unsigned(token(Person.ORGANISER).orElseThrow()));
        given.put(Person.ID_TOKEN, tokens.identity("entente", "attacker", OLIVIA, stack.secret(OLIVIA)));
        awaitEndOf(expired);
    }

    private String oliviasToken(String client, int seconds, String audience) {
        return clients.token(client, seconds, audience, OLIVIA);
    }

    /** Signed with the right key, and right in all but the issuer: the realm calls itself by another name meanwhile. */
    private String tokenOfAnotherIssuer() {
        clients.create("attacker", 1800, "entente-api");
        callRealm("http://elsewhere.example");
        try {
            return tokens.access("entente", "attacker", OLIVIA, stack.secret(OLIVIA));
        } finally {
            callRealm("");
        }
    }

    private void callRealm(String address) {
        admin.changes("/entente", """
                {"attributes": {"frontendUrl": "%s"}}""".formatted(address));
    }

    private String tokenOf(String name, String role) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        admin.createsAccount(name, password, role);
        return tokens.access("entente", "entente-cli", name, password);
    }

    private static String unsigned(String good) {
        String header = """
                {"alg":"none","typ":"JWT"}""";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + good.split("\\.", -1)[1] + ".";
    }

    private static void awaitEndOf(String token) {
        Instant end = Tokens.endOf(token);
        Awaitility.await("a token ends")
                .atMost(Duration.ofSeconds(10))
                .until(() -> Instant.now().isAfter(end.plusSeconds(1)));
    }
}
