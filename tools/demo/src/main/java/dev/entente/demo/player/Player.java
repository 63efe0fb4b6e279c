package dev.entente.demo.player;

import dev.entente.demo.script.Script;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Performs a script. Performing it again after it was interrupted goes on where it stopped, since every action carries
 * a key that the services recognise; once it is complete, nothing is performed again.
 */
public final class Player {

    private static final int LOGINS_AT_ONCE = 4;

    private final HttpClient http;
    private final Endpoints endpoints;
    private final Keycloak keycloak;
    private final PlayerSettings settings;
    private final ReplayListener listener;

    public Player(
            HttpClient http, Endpoints endpoints, Keycloak keycloak, PlayerSettings settings, ReplayListener listener) {
        this.http = http;
        this.endpoints = endpoints;
        this.keycloak = keycloak;
        this.settings = settings;
        this.listener = listener;
    }

    public Replay perform(Script script) {
        var begin = System.nanoTime();
        var tally = new Tally();
        var delegates = new ConcurrentHashMap<String, Login>();
        var hand = new Hand(
                new ServiceClient(http, endpoints, settings, tally),
                new Cast(keycloak.scripts(), delegates),
                new Edition(script.key(), settings.edition()),
                settings,
                tally);
        var wasThere = new EarlierReplay(hand).isCompleteFor(script);
        if (!wasThere) {
            logIn(script, delegates);
            new Performance(hand, settings, listener).of(script);
        }
        return replay(script, hand, wasThere, tally, Duration.ofNanos(System.nanoTime() - begin));
    }

    private void logIn(Script script, Map<String, Login> delegates) {
        var logins = new ArrayList<Runnable>();
        for (var account : script.accounts()) {
            logins.add(() -> delegates.put(account.name(), keycloak.delegate(account)));
        }
        new Together(LOGINS_AT_ONCE).run(logins);
    }

    private static Replay replay(Script script, Hand hand, boolean wasThere, Tally tally, Duration duration) {
        var eventIds = new LinkedHashMap<String, String>();
        script.events()
                .forEach(event -> eventIds.put(event.key(), hand.bindings().idOf(event.key())));
        return new Replay(hand.bindings().idOf(Script.PROGRAMME), eventIds, wasThere, tally, duration);
    }
}
