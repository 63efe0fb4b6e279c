package dev.entente.sample;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What an operator would find in the log. */
final class LoggedErrors extends Handler {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    void listen() {
        Logger.getLogger("").addHandler(this);
    }

    void stopListening() {
        Logger.getLogger("").removeHandler(this);
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void publish(LogRecord logged) {
        if (isError(logged)) {
            heard.add(logged.getLoggerName() + ": " + logged.getMessage() + " " + logged.getThrown());
        }
    }

    private static boolean isError(LogRecord logged) {
        return logged.getLevel().intValue() >= Level.SEVERE.intValue() && !isTimerOfAnEarlierTest(logged.getThrown());
    }

    /**
     * The pool forgets to stop a timer when no connection could be had, so that it complains after the time-out of a test that
     * took the database away: eclipse-vertx/vertx-sql-client#1706.
     */
    private static boolean isTimerOfAnEarlierTest(@Nullable Throwable thrown) {
        return thrown instanceof IllegalStateException
                && Arrays.stream(thrown.getStackTrace())
                        .limit(2)
                        .anyMatch(frame -> frame.getClassName().endsWith(".SqlConnectionPool")
                                && frame.getMethodName().startsWith("lambda$execute$"));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
