package dev.entente.timetabling.files;

/** A file does not say what it should; the message names the line. */
public final class BrokenFileException extends RuntimeException {
    BrokenFileException(String file, int line, String what) {
        super(file + ", line " + line + ": " + what);
    }
}
