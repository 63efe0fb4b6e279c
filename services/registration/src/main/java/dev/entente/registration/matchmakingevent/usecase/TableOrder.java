package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.registration.matchmakingevent.domain.MeetingTable;
import dev.entente.registration.matchmakingevent.domain.TableKind;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables as an organiser orders them: one with this name, or so many numbered from 1.
 *
 * @param count absent for a single table whose name is complete
 */
public record TableOrder(
        String name,
        TableKind kind,
        @Nullable Integer count,
        @Nullable UUID fixedParticipantId,
        @Nullable String hall) {

    Stream<MeetingTable> tables(Supplier<UUID> ids) {
        if (count == null) {
            return Stream.of(new MeetingTable(ids.get(), name, kind, fixedParticipantId, hall));
        }
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new MeetingTable(ids.get(), name + " " + number, kind, fixedParticipantId, hall));
    }
}
