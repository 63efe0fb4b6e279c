package dev.entente.chaos.stage;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What was put on the topics by hand, for as long as the stack lives: what is said of it is no violation. */
public final class Planted {
    private final Set<String> names = new HashSet<>();

    /** @param name an aggregate's id, or a place such as {@code entente.scheduling.meetings-2@17} */
    public synchronized void add(String name) {
        names.add(name);
    }

    public synchronized boolean isMeantBy(String violation) {
        return names.stream().anyMatch(name -> violation.matches("(?s).*" + Pattern.quote(name) + "(?!\\d).*"));
    }
}
