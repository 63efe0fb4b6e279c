package dev.entente.security.scene;

/** What came back; of a stream that does not end by itself only that it began. */
public record Reply(int status, String mediaType, String body) {

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public boolean isFailure() {
        return status >= 500;
    }

    /** Whoever comes too often is turned away, and nothing is known of the call. */
    public boolean isTurnedAway() {
        return status == 429;
    }
}
