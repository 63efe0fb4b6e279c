package dev.entente.reporting.settlement.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The services whose facts numbers are made of; a moment is settled when all of them are heard up to then. */
public enum SourceService {
    REGISTRATION,
    SCHEDULING,
    AGREEMENTS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(SourceService::word).toList();
    }
}
