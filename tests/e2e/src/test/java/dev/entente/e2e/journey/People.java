package dev.entente.e2e.journey;

import dev.entente.demo.player.Keycloak;
import dev.entente.demo.script.Script.Account;
import dev.entente.e2e.call.Caller;
import dev.entente.e2e.identity.KeycloakAdmin;
import dev.entente.e2e.identity.OtherClients;
import dev.entente.e2e.identity.Tokens;
import dev.entente.launcher.Stack;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;

/** Those who act in the journeys, each with a real login at the real Keycloak. */
final class People {
    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Tokens tokens;

    People(Stack stack) {
        this.stack = stack;
        this.tokens = new Tokens(stack, http);
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
        return tokens.ofAdministrator();
    }

    /** Olivia's token, given to a client that she did not let speak for her to our services. */
    String tokenForAnotherAudience() {
        createClient("""
                {"clientId": "elsewhere", "publicClient": true, "directAccessGrantsEnabled": true}""");
        return tokens.access("entente", "elsewhere", "olivia.organiser", stack.secret("olivia.organiser"));
    }

    /** Olivia's token, good for our services and for a second only. */
    String tokenForASecond() {
        return new OtherClients(stack, http).token("hasty", 1, "entente-api", "olivia.organiser");
    }

    private Caller localPerson(String name) {
        String token = tokens.ofLocalPerson(name);
        return new Caller(stack, http, () -> token);
    }

    private void createClient(String client) {
        new KeycloakAdmin(stack, http).creates("/entente/clients", client);
    }
}
