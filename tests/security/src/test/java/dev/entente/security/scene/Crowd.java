package dev.entente.security.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things, a few at once, and tells what was found. */
public final class Crowd {
    private static final int AT_ONCE = 4;

    private Crowd() {}

    public static <T> List<String> each(List<T> things, Function<T, Optional<String>> attempt) {
        try (ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Optional<String>>> attempts = things.stream()
                    .map(thing -> crowd.submit(() -> attempt.apply(thing)))
                    .toList();
            List<String> found = new ArrayList<>();
            for (Future<Optional<String>> done : attempts) {
                done.get().ifPresent(found::add);
            }
            return found;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
