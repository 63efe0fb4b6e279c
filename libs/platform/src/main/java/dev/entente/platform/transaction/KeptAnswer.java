package dev.entente.platform.transaction;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An answer as it goes over the wire and into the store of answers: the body is already JSON text. */
record KeptAnswer(
        int status,
        @Nullable String json,
        @Nullable String location,
        @Nullable Long version,
        boolean replayed) {

    KeptAnswer asReplay() {
        return new KeptAnswer(status, json, location, version, true);
    }

    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        if (json != null) {
            response.entity(json).type(MediaType.APPLICATION_JSON_TYPE);
        }
        if (location != null) {
            response.location(URI.create(location));
        }
        if (version != null) {
            response.header(HttpHeaders.ETAG, "\"" + version + "\"");
        }
        return replayed ? response.header("Idempotency-Replayed", "true").build() : response.build();
    }
}
