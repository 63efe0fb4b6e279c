package dev.entente.demo.player;

import java.net.URI;

/** Where the services and the identity provider answer. */
public record Endpoints(URI registration, URI scheduling, URI agreements, URI reporting, URI keycloak) {

    URI of(Service service) {
        return switch (service) {
            case REGISTRATION -> registration;
            case SCHEDULING -> scheduling;
            case AGREEMENTS -> agreements;
            case REPORTING -> reporting;
        };
    }
}
