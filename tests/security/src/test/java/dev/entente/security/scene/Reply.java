package dev.entente.security.scene;

/** What came back; of a stream that does not end by itself only that it began. */
public record Reply(int status, String mediaType, String body) {

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public boolean isFailure() {
        return status >= 500;
    }
}
