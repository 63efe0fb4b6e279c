package dev.entente.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Starts readers for consumers that come and go at run time, such as the generations of a projection. A consumer that
 * stays uses a channel.
 */
@ApplicationScoped
public class TopicReaders {
    private final Inbox inbox;
    private final AppliedPositions positions;
    private final ReaderClients clients;
    private final List<TopicReader> started = new CopyOnWriteArrayList<>();

    TopicReaders(Inbox inbox, AppliedPositions positions, ReaderClients clients) {
        this.inbox = inbox;
        this.positions = positions;
        this.clients = clients;
    }

    /** Every instance starts one; the group shares the partitions among them. */
    public TopicReader start(String group, Map<String, Subscription> byTopic) {
        TopicReader reader = new TopicReader(group, byTopic, inbox, positions, clients).start();
        started.add(reader);
        return reader;
    }

    public void stop(TopicReader reader) {
        started.remove(reader);
        reader.close();
    }

    List<TopicReader> running() {
        return List.copyOf(started);
    }

    /** Groups whose reader has ended although nobody stopped it. */
    List<String> ended() {
        return started.stream()
                .filter(reader -> !reader.runs())
                .map(TopicReader::group)
                .toList();
    }

    /** Before the inbox closes and while the database can still be reached, so that the batch under way is not lost. */
    void stopAll(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent stopping) {
        List<TopicReader> running = List.copyOf(started);
        started.clear();
        running.forEach(TopicReader::close);
    }
}
