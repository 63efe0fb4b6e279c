package dev.entente.canary.nest.usecase;

import jakarta.ws.rs.core.Response;

public final class AnswerByStatus {
    public Response handle() {
        return Response.ok().build();
    }
}
