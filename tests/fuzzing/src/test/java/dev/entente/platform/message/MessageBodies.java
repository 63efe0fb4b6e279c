package dev.entente.platform.message;

import java.io.IOException;
import java.util.function.BiPredicate;

/**
 * Bodies of messages, read as the inbox reads them. Unlike a call's they may hold texts and times that no database keeps:
 * the database refuses such a message, and it is set aside as the bytes that came.
 */
public final class MessageBodies {
    private static final MessageJson JSON = new MessageJson();

    private MessageBodies() {}

    public static <T> void requireSameAgain(byte[] input, Class<T> type) {
        requireSameAgain(input, type, Object::equals);
    }

    /** @param same of what was read first, and of what was read of that once it was written */
    public static <T> void requireSameAgain(byte[] input, Class<T> type, BiPredicate<T, T> same) {
        T read;
        try {
            read = JSON.read(input, type);
        } catch (IOException unreadable) {
            return; // set aside
        }
        T again = JSON.parse(JSON.write(read), type);
        if (!same.test(read, again)) {
            throw new AssertionError(read + " became " + again);
        }
    }
}
