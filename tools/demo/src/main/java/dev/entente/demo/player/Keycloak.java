package dev.entente.demo.player;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.entente.demo.script.Script.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider: tokens for the scripts' client and for delegates, and the delegates' accounts. A delegate gets
 * a new random password with every replay, so none is written down anywhere.
 */
public final class Keycloak {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PEOPLE_CLIENT = "entente-cli";
    private static final String SCRIPTS_CLIENT = "entente-scripts";
    private static final String ROLE = "participant";

    private final HttpClient http;
    private final URI base;
    private final Duration patience;
    private final Login scripts;

    public Keycloak(HttpClient http, URI base, String scriptsSecret, Duration patience) {
        this.http = http;
        this.base = base;
        this.patience = patience;
        this.scripts = new Login(() -> token(Map.of(
                "grant_type", "client_credentials",
                "client_id", SCRIPTS_CLIENT,
                "client_secret", scriptsSecret)));
    }

    /** The organiser's own program. */
    public Login scripts() {
        return scripts;
    }

    /** Makes sure that the account exists, may act as a participant, and logs in. */
    public Login delegate(Account account) {
        var password = HexFormat.of().formatHex(randomBytes());
        var id = find(account);
        if (id.isEmpty()) {
            id = create(account, password);
            grantRole(id);
        } else {
            admin("PUT", "/users/" + id + "/reset-password", credential(password));
        }
        var login = person(account.name(), password);
        login.token();
        return login;
    }

    /** Somebody who has an account already. */
    public Login person(String name, String password) {
        return new Login(() -> token(Map.of(
                "grant_type", "password",
                "client_id", PEOPLE_CLIENT,
                "username", name,
                "password", password)));
    }

    private String find(Account account) {
        var found = json(admin("GET", "/users?exact=true&username=" + encoded(account.name()), null));
        return found.path(0).path("id").asText("");
    }

    private String create(Account account, String password) {
        var user = JsonNodeFactory.instance.objectNode();
        user.put("username", account.name());
        user.put("firstName", account.firstName());
        user.put("lastName", account.lastName());
        user.put("email", account.email());
        user.put("emailVerified", true);
        user.put("enabled", true);
        user.putArray("credentials").add(credential(password));
        var location =
                admin("POST", "/users", user).headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static JsonNode credential(String password) {
        var credential = JsonNodeFactory.instance.objectNode();
        credential.put("type", "password");
        credential.put("value", password);
        credential.put("temporary", false);
        return credential;
    }

    private void grantRole(String userId) {
        var roles = "/users/" + userId + "/role-mappings/realm";
        for (var role : json(admin("GET", roles + "/available", null))) {
            if (role.path("name").asText().equals(ROLE)) {
                admin("POST", roles, JsonNodeFactory.instance.arrayNode().add(role));
                return;
            }
        }
        throw new Refused("The realm has no role " + ROLE);
    }

    private HttpResponse<byte[]> admin(String method, String path, @Nullable JsonNode body) {
        var request = HttpRequest.newBuilder(base.resolve("/admin/realms/entente" + path))
                .header("Authorization", "Bearer " + scripts.token())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        return send(request.build());
    }

    private JsonNode token(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(base.resolve("/realms/entente/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return json(send(request.build()));
    }

    /** Keycloak may be away for a while, as its database may. */
    private HttpResponse<byte[]> send(HttpRequest request) {
        var outage = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(3), patience);
        while (true) {
            var failure = "";
            try {
                var response = http.send(request, BodyHandlers.ofByteArray());
                if (response.statusCode() / 100 == 2) {
                    return response;
                }
                failure = response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
                if (response.statusCode() < 500) {
                    throw refused(request, failure);
                }
            } catch (IOException away) {
                failure = away.toString();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Refused("interrupted", interrupted);
            }
            if (!outage.pause()) {
                throw refused(request, failure);
            }
        }
    }

    private static Refused refused(HttpRequest request, String failure) {
        return new Refused("Keycloak answered to %s %s: %s".formatted(request.method(), request.uri(), failure));
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] randomBytes() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
