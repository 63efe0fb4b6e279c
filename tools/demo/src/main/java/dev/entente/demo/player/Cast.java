package dev.entente.demo.player;

import dev.entente.demo.script.Actor;
import java.util.Map;
import java.util.Objects;

/** The logins behind the script's actors. */
record Cast(Login organiser, Map<String, Login> delegates) {

    Login of(Actor actor) {
        return switch (actor) {
            case Actor.Delegate delegate -> account(delegate.account());
            case Actor.Concierge concierge -> organiser;
            case Actor.Organiser own -> organiser;
        };
    }

    Login account(String name) {
        return Objects.requireNonNull(delegates.get(name), name);
    }
}
