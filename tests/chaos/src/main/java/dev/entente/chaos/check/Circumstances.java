package dev.entente.chaos.check;

import dev.entente.chaos.history.History;
import dev.entente.chaos.history.Loss;
import dev.entente.chaos.history.Operation;
import dev.entente.e2e.proof.SourceDatabases;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a scenario did itself that explains what nobody else may do: a database put back, and participants who withdrew. In
 * all other scenarios there is nothing of it, and nothing is excused.
 *
 * @param abandoned meetings of those who withdrew, and from when on they may have ended
 */
public record Circumstances(Optional<Loss> loss, Map<String, Long> abandoned) {
    static final Circumstances NONE = new Circumstances(Optional.empty(), Map.of());

    private static final String MEETINGS_OF = """
            select cast(meeting_id as text) from meeting
             where cast(? as uuid) in (requester_participant_id, receiver_participant_id)""";

    static Circumstances of(History history, SourceDatabases sources) {
        Map<String, Long> abandoned = new HashMap<>();
        history.gone()
                .forEach((participant, when) -> sources.texts("scheduling", MEETINGS_OF, participant)
                        .forEach(meeting -> abandoned.merge(meeting, when, Math::min)));
        return new Circumstances(history.loss(), Map.copyOf(abandoned));
    }

    boolean isDoubtful(Operation operation) {
        return loss.filter(lost -> lost.concerns(operation)).isPresent();
    }

    /** Several stories that are each whole: without a loss it is all that happened. */
    List<List<Operation>> stories(Collection<Operation> operations) {
        return loss.map(lost -> List.of(untilTheLoss(operations, lost), afterwards(operations, lost)))
                .orElseGet(() -> List.of(List.copyOf(operations)));
    }

    /** Until then nothing had been lost yet. */
    private static List<Operation> untilTheLoss(Collection<Operation> operations, Loss lost) {
        return operations.stream()
                .filter(operation -> operation.answeredNanos() < lost.untilNanos())
                .toList();
    }

    /** Of a meeting that somebody touched meanwhile nobody knows where it stands, until it is touched again. */
    private static List<Operation> afterwards(Collection<Operation> operations, Loss lost) {
        Set<String> touched = operations.stream()
                .filter(lost::concerns)
                .map(operation -> operation.text("meetingId"))
                .collect(Collectors.toSet());
        return operations.stream()
                .filter(operation -> operation.answeredNanos() >= lost.untilNanos()
                        || (!lost.concerns(operation) && !touched.contains(operation.text("meetingId"))))
                .toList();
    }
}
