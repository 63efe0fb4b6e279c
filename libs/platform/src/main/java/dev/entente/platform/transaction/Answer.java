package dev.entente.platform.transaction;

import org.jspecify.annotations.Nullable;

/** What a command answers: kept with the idempotency key, so that a repetition gets the same bytes. */
public record Answer(
        int status,
        @Nullable Object body,
        @Nullable String location,
        @Nullable Long version) {

    public static Answer ok(Object body) {
        return new Answer(200, body, null, null);
    }

    /** @param location the path of the new resource, for example {@code /v1/meetings/…} */
    public static Answer created(String location, Object body) {
        return new Answer(201, body, location, null);
    }

    /** For long work: {@code location} is the job's path. */
    public static Answer accepted(String location, Object body) {
        return new Answer(202, body, location, null);
    }

    public static Answer noContent() {
        return new Answer(204, null, null, null);
    }

    /** Adds the aggregate's version as ETag. */
    public Answer version(long number) {
        return new Answer(status, body, location, number);
    }
}
