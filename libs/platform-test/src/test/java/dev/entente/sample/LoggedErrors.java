package dev.entente.sample;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

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
        if (logged.getLevel().intValue() >= Level.SEVERE.intValue()) {
            heard.add(logged.getLoggerName() + ": " + logged.getMessage() + " " + logged.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
