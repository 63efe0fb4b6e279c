package dev.entente.e2e.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.launcher.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** The realm's administration, as its administrator. */
public final class KeycloakAdmin {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Stack stack;
    private final HttpClient http;
    private final String token;

    public KeycloakAdmin(Stack stack, HttpClient http) {
        this.stack = stack;
        this.http = http;
        this.token = new Tokens(stack, http).ofAdministrator();
    }

    /** Nothing happens if it is there already. */
    public void creates(String path, String json) {
        int status = call("POST", path, json).statusCode();
        boolean thereBefore = status == 409;
        if (status != 201 && !thereBefore) {
            throw new IllegalStateException("Keycloak created nothing at " + path + ": " + status);
        }
    }

    public void changes(String path, String json) {
        HttpResponse<String> answer = call("PUT", path, json);
        if (answer.statusCode() != 204) {
            throw new IllegalStateException("Keycloak changed nothing at " + path + ": " + answer.statusCode());
        }
    }

    public JsonNode reads(String path) {
        try {
            return JSON.readTree(call("GET", path, "").body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An account of the realm with these roles; made again with this password if it was there. */
    public void createsAccount(String name, String password, String... roles) {
        String[] names = name.split("\\.", -1);
        creates("/entente/users", """
                {"username": "%s", "firstName": "%s", "lastName": "%s", "email": "%s@example.org",
                 "emailVerified": true, "enabled": true}""".formatted(name, names[0], names[1], name));
        String id = reads("/entente/users?exact=true&username=" + name)
                .path(0)
                .path("id")
                .asText();
        changes("/entente/users/" + id + "/reset-password", """
                {"type": "password", "value": "%s", "temporary": false}""".formatted(password));
        for (String role : roles) {
            call("POST", "/entente/users/" + id + "/role-mappings/realm", "[" + reads("/entente/roles/" + role) + "]");
        }
    }

    private HttpResponse<String> call(String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(stack.url("keycloak").resolve("/admin/realms" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        return Tokens.send(http, request);
    }
}
