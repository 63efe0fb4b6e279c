package dev.entente.e2e.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.launcher.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What Keycloak gives to somebody who logs in with a password. */
public final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Stack stack;
    private final HttpClient http;

    public Tokens(Stack stack, HttpClient http) {
        this.stack = stack;
        this.http = http;
    }

    /** Of one of the people that a local realm begins with. */
    public String ofLocalPerson(String name) {
        return access("entente", "entente-cli", name, stack.secret(name));
    }

    /** A token of another realm of the same Keycloak. */
    public String ofAdministrator() {
        return access("master", "admin-cli", "admin", stack.secret("keycloak-admin"));
    }

    public String access(String realm, String client, String user, String password) {
        return granted(realm, client, user, password, "access_token");
    }

    /** What a client learns of who logged in; no key to anything. */
    public String identity(String realm, String client, String user, String password) {
        return granted(realm, client, user, password, "id_token");
    }

    /** The identity provider's name for whoever the token was given to. */
    public static String accountOf(String token) {
        return claimsOf(token).path("sub").asText();
    }

    public static Instant endOf(String token) {
        return Instant.ofEpochSecond(claimsOf(token).path("exp").asLong());
    }

    private static JsonNode claimsOf(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String granted(String realm, String client, String user, String password, String kind) {
        Map<String, String> login = new TreeMap<>(
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
        if (kind.equals("id_token")) {
            login.put("scope", "openid");
        }
        String form = login.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        stack.url("keycloak").resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        String token = json(send(http, request)).path(kind).asText();
        if (token.isEmpty()) {
            throw new IllegalStateException("Keycloak gave " + user + " no " + kind + " for " + client);
        }
        return token;
    }

    static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
