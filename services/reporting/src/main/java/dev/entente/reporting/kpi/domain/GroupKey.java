package dev.entente.reporting.kpi.domain;

import java.util.Arrays;
import java.util.Optional;

/** By what a number may be broken down. */
public enum GroupKey {
    EVENT("event"),
    KIND("kind"),
    COUNTRY("country"),
    COUNTRY_PAIR("countryPair");

    private final String word;

    GroupKey(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<GroupKey> of(String word) {
        return Arrays.stream(values()).filter(key -> key.word.equals(word)).findFirst();
    }
}
