package dev.entente.e2e.identity;

import dev.entente.launcher.Stack;
import java.net.http.HttpClient;

/** Further clients of the realm, whose tokens differ from the usual ones in one thing only. */
public final class OtherClients {
    private static final int SECONDS_OF_A_STRANGER = 1_800;
    private final Stack stack;
    private final KeycloakAdmin admin;
    private final Tokens tokens;

    public OtherClients(Stack stack, HttpClient http) {
        this.stack = stack;
        this.admin = new KeycloakAdmin(stack, http);
        this.tokens = new Tokens(stack, http);
    }

    /**
     * Its tokens say that one of ours asked for them, which Keycloak lets a client claim. Nothing happens if the client is
     * there already.
     */
    public void create(String client, int secondsOfTokens, String audience) {
        create(client, secondsOfTokens, audience, """
                 , {"name": "as ours", "protocol": "openid-connect", "protocolMapper": "oidc-hardcoded-claim-mapper",
                    "config": {"claim.name": "azp", "claim.value": "entente-cli", "jsonType.label": "String",
                               "access.token.claim": "true", "id.token.claim": "true"}}""");
    }

    private void create(String client, int secondsOfTokens, String audience, String furtherMapper) {
        admin.creates("/entente/clients", """
                {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true,
                 "attributes": {"access.token.lifespan": "%d"},
                 "protocolMappers": [
                   {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
                    "config": {"included.custom.audience": "%s", "access.token.claim": "true",
                               "id.token.claim": "true"}},
                   {"name": "groups", "protocol": "openid-connect",
                    "protocolMapper": "oidc-usermodel-realm-role-mapper",
                    "config": {"claim.name": "groups", "jsonType.label": "String", "multivalued": "true",
                               "access.token.claim": "true", "id.token.claim": "true"}}%s]}""".formatted(client, secondsOfTokens, audience, furtherMapper));
    }

    /** An access token that such a client is given for a local person. */
    public String token(String client, int seconds, String audience, String person) {
        create(client, seconds, audience);
        return tokens.access("entente", client, person, stack.secret(person));
    }

    /** As {@link #token}, but honest about who asked for it. */
    public String tokenOfAStranger(String client, String audience, String person) {
        create(client, SECONDS_OF_A_STRANGER, audience, "");
        return tokens.access("entente", client, person, stack.secret(person));
    }
}
