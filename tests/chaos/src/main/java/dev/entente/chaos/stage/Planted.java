package dev.entente.chaos.stage;

import java.util.HashSet;
import java.util.Set;

/** What was put on the topics by hand, for as long as the stack lives: what is said of it is no violation. */
public final class Planted {
    private final Set<String> names = new HashSet<>();

    /** @param name an aggregate's id, or a place such as {@code entente.scheduling.meetings-2@17} */
    public synchronized void add(String name) {
        names.add(name);
    }

    public synchronized boolean isMeantBy(String violation) {
        return names.contains(violation) || names.stream().anyMatch(name -> says(violation, name));
    }

    /** At offset 1 is not at offset 17. A restore plants thousands of names, so this is no regular expression. */
    private static boolean says(String violation, String name) {
        for (int at = violation.indexOf(name); at >= 0; at = violation.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (end == violation.length() || !Character.isDigit(violation.charAt(end))) {
                return true;
            }
        }
        return false;
    }
}
