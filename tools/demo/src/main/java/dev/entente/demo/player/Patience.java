package dev.entente.demo.player;

import java.time.Duration;

/** How long one call is repeated, and for which reason. */
final class Patience {

    private static final int TOKENS = 3;

    private final PlayerSettings settings;
    private final Tally tally;
    private final Backoff outage;
    private Backoff news;
    private int refusedTokens;

    Patience(PlayerSettings settings, Tally tally) {
        this.settings = settings;
        this.tally = tally;
        this.outage = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(3), settings.outagePatience());
        this.news = forNews();
    }

    /** Waits before the call is sent again; an outage starts the patience with news anew. */
    boolean lastsAfter(Reply.Verdict verdict) {
        return switch (verdict) {
            case TOKEN_REFUSED -> ++refusedTokens < TOKENS;
            case MAY_SUCCEED_LATER -> {
                tally.waitsForNews.increment();
                yield news.pause();
            }
            case SERVICE_IS_AWAY -> {
                tally.waitsForServices.increment();
                news = forNews();
                yield outage.pause();
            }
            case REFUSED, DONE -> false;
        };
    }

    private Backoff forNews() {
        return new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1), settings.newsPatience());
    }
}
