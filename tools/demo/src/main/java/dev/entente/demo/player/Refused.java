package dev.entente.demo.player;

/** A service refused for good what the script asks for, or stayed away longer than patience lasts. */
public final class Refused extends RuntimeException {

    Refused(String what) {
        super(what);
    }

    Refused(String what, Throwable cause) {
        super(what, cause);
    }
}
