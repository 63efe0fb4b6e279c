package dev.entente.e2e.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.demo.player.Keycloak;
import dev.entente.demo.script.Script.Account;
import dev.entente.launcher.Stack;
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
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Those who act in the journeys, each with a real login at the real Keycloak. */
final class People {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();

    People(Stack stack) {
        this.stack = stack;
    }

    Organiser olivia() {
        return new Organiser(localPerson("olivia.organiser"));
    }

    Analyst ana() {
        return new Analyst(localPerson("ana.analyst"));
    }

    /** Made on the way, with the role of a participant. */
    Attendee participant(String firstName, String lastName) {
        var keycloak = new Keycloak(http, stack.url("keycloak"), stack.secret("entente-scripts"), Duration.ZERO);
        var name = (firstName + "." + lastName).toLowerCase(Locale.ROOT);
        var account = new Account(name, firstName, lastName, name + "@example.org");
        var login = keycloak.delegate(account);
        return new Attendee(account, new Caller(stack, http, login::token));
    }

    /** Whoever holds this token. */
    Caller holderOf(String token) {
        return new Caller(stack, http, () -> token);
    }

    /** A token of another realm of the same Keycloak. */
    String tokenOfAnotherRealm() {
        return token("master", "admin-cli", "admin", stack.secret("keycloak-admin"));
    }

    /** Olivia's token, given to a client that she did not let speak for her to our services. */
    String tokenForAnotherAudience() {
        createClient("""
                {"clientId": "elsewhere", "publicClient": true, "directAccessGrantsEnabled": true}""");
        return token("entente", "elsewhere", "olivia.organiser", stack.secret("olivia.organiser"));
    }

    /** Olivia's token, good for our services and for a second only. */
    String tokenForASecond() {
        createClient("""
                {"clientId": "hasty", "publicClient": true, "directAccessGrantsEnabled": true,
                 "attributes": {"access.token.lifespan": "1"},
                 "protocolMappers": [
                   {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
                    "config": {"included.custom.audience": "entente-api", "access.token.claim": "true"}},
                   {"name": "groups", "protocol": "openid-connect",
                    "protocolMapper": "oidc-usermodel-realm-role-mapper",
                    "config": {"claim.name": "groups", "jsonType.label": "String", "multivalued": "true",
                               "access.token.claim": "true"}}]}""");
        return token("entente", "hasty", "olivia.organiser", stack.secret("olivia.organiser"));
    }

    /** The identity provider's name for whoever the token was given to. */
    static String accountOf(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]))
                    .path("sub")
                    .asText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Caller localPerson(String name) {
        String token = token("entente", "entente-cli", name, stack.secret(name));
        return new Caller(stack, http, () -> token);
    }

    private void createClient(String client) {
        HttpRequest request = HttpRequest.newBuilder(keycloak("/admin/realms/entente/clients"))
                .header("Authorization", "Bearer " + tokenOfAnotherRealm())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(client))
                .build();
        int status = send(request).statusCode();
        boolean thereBefore = status == 409;
        if (status != 201 && !thereBefore) {
            throw new IllegalStateException("Keycloak made no client: " + status);
        }
    }

    private String token(String realm, String client, String user, String password) {
        String form = Map.of("grant_type", "password", "client_id", client, "username", user, "password", password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(keycloak("/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        String token = json(send(request)).path("access_token").asText();
        if (token.isEmpty()) {
            throw new IllegalStateException("Keycloak gave " + user + " no token for " + client);
        }
        return token;
    }

    private URI keycloak(String path) {
        return stack.url("keycloak").resolve(path);
    }

    private HttpResponse<String> send(HttpRequest request) {
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
