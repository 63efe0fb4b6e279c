package dev.entente.chaos.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kept in memory for the checkers and, line by line, in a file for whoever wants to know later what happened. */
public final class History implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedWriter file;
    private final Map<String, Operation> byKey = new LinkedHashMap<>();
    private final List<String> breaches = new ArrayList<>();
    private long faults;
    private @Nullable Loss loss;
    private final Map<String, Long> gone = new HashMap<>();

    public History(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.file = Files.newBufferedWriter(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public synchronized void invoked(Call call) {
        Operation before = byKey.get(call.key());
        long now = System.nanoTime();
        byKey.put(
                call.key(),
                before == null
                        ? new Operation(call, now, now, 1, Verdict.UNKNOWN, 0, MissingNode.getInstance())
                        : new Operation(
                                call,
                                before.invokedNanos(),
                                before.isOk() ? before.answeredNanos() : now,
                                before.attempts() + 1,
                                before.verdict(),
                                before.status(),
                                before.answer()));
        write(line("invoke", call)
                .put("service", call.service())
                .put("path", call.path())
                .put("body", call.body()));
    }

    /** The answer to a repetition of what was acknowledged before must be the one given then. */
    public synchronized void answered(Call call, Verdict verdict, int status, JsonNode answer) {
        Operation before = operation(call);
        ObjectNode line = line(verdict.name().toLowerCase(Locale.ROOT), call).put("status", status);
        if (!answer.isMissingNode()) {
            line.set("answer", answer);
        }
        write(line);
        if (before.isOk()) {
            compare(before, verdict, answer);
        } else {
            byKey.put(
                    call.key(),
                    new Operation(
                            call,
                            before.invokedNanos(),
                            System.nanoTime(),
                            before.attempts(),
                            verdict,
                            status,
                            answer));
        }
    }

    public synchronized void fault(String what) {
        faults++;
        write(JSON.createObjectNode().put("at", Instant.now().toString()).put("fault", what));
    }

    /** For whoever reads what was found, and no fault. */
    public synchronized void remark(String what) {
        System.out.println("     " + what);
        write(JSON.createObjectNode().put("at", Instant.now().toString()).put("remark", what));
    }

    /** Something that must never be seen, however the run ends. */
    public synchronized void breach(String what) {
        breaches.add(what);
        write(JSON.createObjectNode().put("at", Instant.now().toString()).put("breach", what));
    }

    /** What was acknowledged then was undone by somebody, and not by the system. */
    public synchronized void lost(Loss undone) {
        loss = undone;
    }

    public synchronized Optional<Loss> loss() {
        return Optional.ofNullable(loss);
    }

    /** A participant whose meetings end by themselves from now on. */
    public synchronized void withdrew(String participant) {
        gone.put(participant, System.nanoTime());
        write(JSON.createObjectNode().put("at", Instant.now().toString()).put("withdrew", participant));
    }

    /** When each of them was sent on its way. */
    public synchronized Map<String, Long> gone() {
        return Map.copyOf(gone);
    }

    public synchronized List<Operation> operations() {
        return List.copyOf(byKey.values());
    }

    public synchronized List<String> breaches() {
        return List.copyOf(breaches);
    }

    public synchronized long faults() {
        return faults;
    }

    /** As it stands now. */
    public synchronized Operation operation(Call call) {
        Operation operation = byKey.get(call.key());
        if (operation == null) {
            throw new IllegalArgumentException("never sent: " + call);
        }
        return operation;
    }

    private void compare(Operation before, Verdict verdict, JsonNode answer) {
        if (verdict == Verdict.OK && !before.answer().equals(answer)) {
            breach("key %s was answered %s and, asked again, %s"
                    .formatted(before.call().key(), before.answer(), answer));
        } else if (verdict == Verdict.REFUSED) {
            breach("key %s was acknowledged and, asked again, refused: %s"
                    .formatted(before.call().key(), answer));
        }
    }

    private static ObjectNode line(String what, Call call) {
        return JSON.createObjectNode()
                .put("at", Instant.now().toString())
                .put("what", what)
                .put("deed", call.deed())
                .put("subject", call.subject())
                .put("key", call.key());
    }

    private void write(ObjectNode line) {
        try {
            file.write(line.toString());
            file.newLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
