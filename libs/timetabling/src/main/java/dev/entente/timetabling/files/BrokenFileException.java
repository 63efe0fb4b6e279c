package dev.entente.timetabling.files;

/** A file does not say what it should; the message names the line, or the entry of a list. */
public final class BrokenFileException extends RuntimeException {
    BrokenFileException(String file, int line, String what) {
        this(file + ", line " + line + ": " + what);
    }

    private BrokenFileException(String message) {
        super(message);
    }

    /** @param entry counts from 1 */
    static BrokenFileException inList(String file, String list, int entry, String what) {
        return new BrokenFileException(file + ", entry " + entry + " of '" + list + "': " + what);
    }
}
