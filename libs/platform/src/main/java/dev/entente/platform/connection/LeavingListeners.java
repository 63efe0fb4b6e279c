package dev.entente.platform.connection;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * A listener who leaves just while a piece of its stream is written is no error of ours, and RESTEasy would log it as one, with a
 * stack trace for each.
 */
@Singleton
class LeavingListeners {
    /** Held, because loggers that nobody holds forget what was set. */
    private static final Logger STREAMS =
            Logger.getLogger("org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler");

    void keepOutOfTheLog(@Observes StartupEvent start) {
        STREAMS.setFilter(LeavingListeners::isWorthLogging);
    }

    static boolean isWorthLogging(LogRecord logged) {
        return !(logged.getThrown() instanceof IOException);
    }
}
