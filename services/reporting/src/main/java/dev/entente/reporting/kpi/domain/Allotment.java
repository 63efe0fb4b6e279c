package dev.entente.reporting.kpi.domain;

import java.util.Arrays;
import java.util.Optional;

/** To which groups of a key one counted thing belongs: to exactly one, so that groups add up, or to each it touches. */
public enum Allotment {
    ONCE("once", true),
    EACH_EVENT("eachEvent", false),
    EACH_KIND("eachKind", false),
    EACH_COUNTRY("eachCountry", false),
    UNORDERED_PAIR("unorderedPair", true),
    EACH_UNORDERED_PAIR("eachUnorderedPair", false);

    private final String word;
    private final boolean additive;

    Allotment(String word, boolean additive) {
        this.word = word;
        this.additive = additive;
    }

    public String word() {
        return word;
    }

    public boolean additive() {
        return additive;
    }

    public static Optional<Allotment> of(String word) {
        return Arrays.stream(values())
                .filter(allotment -> allotment.word.equals(word))
                .findFirst();
    }
}
