package dev.entente.registration.vocabulary.domain;

import static dev.entente.platform.rule.Refusal.require;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The countries there are: ISO 3166-1 alpha-2, and XK for Kosovo, which has no code of its own there. */
public final class Countries {
    private static final Set<String> KNOWN = Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
            .collect(Collectors.toUnmodifiableSet());

    private Countries() {}

    public static boolean areKnown(String code) {
        return KNOWN.contains(code);
    }

    /** The same code, once it is known to be one; else a refusal that names the field. */
    public static String known(String code, String pointer) {
        require(
                areKnown(code),
                VocabularyRule.COUNTRY_MUST_BE_KNOWN,
                pointer,
                "A country is an upper-case code of ISO 3166-1 alpha-2, or XK.");
        return code;
    }
}
