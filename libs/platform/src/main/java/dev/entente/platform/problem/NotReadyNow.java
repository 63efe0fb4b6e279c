package dev.entente.platform.problem;

/** The service cannot answer at the moment, through no fault of the caller's: the same request may succeed shortly. */
public final class NotReadyNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param detail what the caller can do about it; it is shown to the caller, the cause is not */
    public NotReadyNow(String detail, Throwable cause) {
        super(detail, cause);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
