package dev.entente.registration;

/** The forms and lengths that bodies are checked against; the same as in the contracts of the messages. */
public final class Words {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_NUMBER = 100;
    public static final int MOST_ACCOUNTS = 100;
    public static final String NOT_BLANK = "(?s).*\\S.*";
    public static final String ACCOUNT = "[A-Za-z0-9._-]{1,255}";
    public static final String REGION = "[A-Z]{2}[A-Z0-9]{1,3}";
    public static final String SECTOR = "[A-Z][A-Z0-9._-]{0,63}";
    public static final String TYPE_CODE = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    private Words() {}
}
