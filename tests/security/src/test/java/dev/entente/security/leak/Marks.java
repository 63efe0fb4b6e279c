package dev.entente.security.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All marks that a test set, each one anew. */
final class Marks {
    private final List<Mark> all = new ArrayList<>();

    /** A text that this service takes and nobody else may know. */
    String in(String service, String what) {
        return keep(Mark.of(service + "'s " + what, Set.of(service))).text();
    }

    /** A text that somebody says in a field of the contract. */
    String said(String service, String endpoint, String field) {
        return keep(Mark.of(PrivateTexts.of(service, endpoint, field), Set.of(service)))
                .text();
    }

    String telephone(String endpoint) {
        return keep(Mark.ofDigits(PrivateTexts.of("registration", endpoint, "phone"), Set.of("registration")))
                .text();
    }

    /** What nobody but its owner and the identity provider may know: the end of it is enough to know it by. */
    void secret(String what, String text) {
        keep(Mark.ofSecret(what, text));
    }

    /** Known to the identity provider alone. */
    String account() {
        return keep(Mark.of("an account's name", Set.of())).text();
    }

    /** What a broken message says, which its listeners set aside whole. */
    String planted(String topic, Set<String> listeners) {
        return keep(Mark.of("a broken message", listeners).plantedOn(topic)).text();
    }

    List<Mark> all() {
        return List.copyOf(all);
    }

    private Mark keep(Mark mark) {
        all.add(mark);
        return mark;
    }
}
