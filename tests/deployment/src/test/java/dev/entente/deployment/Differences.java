package dev.entente.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a file says otherwise than it should, one sentence each. */
public final class Differences {
    private final List<String> found = new ArrayList<>();

    public void same(String place, Object expected, Object said) {
        if (!Objects.equals(expected, said)) {
            found.add(place + " is " + said + " and should be " + expected);
        }
    }

    public void sameNames(String place, Collection<String> expected, Collection<String> said) {
        var missing = new TreeSet<>(expected);
        missing.removeAll(said);
        missing.forEach(name -> found.add(place + " lacks " + name));
        var superfluous = new TreeSet<>(said);
        superfluous.removeAll(expected);
        superfluous.forEach(name -> found.add(place + " has " + name + " of which nothing else knows"));
    }

    public void sameEntries(String place, Map<String, String> expected, Map<String, String> said) {
        sameNames(place, expected.keySet(), said.keySet());
        new TreeMap<>(expected).forEach((name, value) -> {
            if (said.containsKey(name)) {
                same(place + " " + name, value, said.getOrDefault(name, ""));
            }
        });
    }

    /** What is said may say more. */
    public void contains(String place, Map<String, String> expected, Map<String, String> said) {
        new TreeMap<>(expected)
                .forEach((name, value) -> same(place + " " + name, value, said.getOrDefault(name, "missing")));
    }

    public void when(boolean wrong, String sentence) {
        if (wrong) {
            found.add(sentence);
        }
    }

    public List<String> all() {
        return List.copyOf(found);
    }
}
