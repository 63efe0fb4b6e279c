package dev.entente.platform.inbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** A consumer that begins where its group left off, and leaves off behind what it has just received. */
final class AcknowledgeBeforeCommit {
    private AcknowledgeBeforeCommit() {}

    @SuppressWarnings("unchecked")
    static Consumer<String, byte[]> open(Consumer<String, byte[]> consumer, ReaderClients clients, String group) {
        return (Consumer<String, byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                (proxy, method, arguments) -> called(consumer, method, arguments));
    }

    private static Object called(Consumer<String, byte[]> consumer, Method method, Object[] arguments)
            throws Throwable {
        try {
            Object result = method.invoke(consumer, arguments);
            if (method.getName().equals("poll")) {
                consumer.commitSync();
            }
            return result;
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    static void onPartitionsAssigned(BeginAtAppliedPosition listener, Collection<TopicPartition> assigned) {
        // the group's own position counts
    }
}
