package dev.entente.scheduling.timetable.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What everybody is left between meetings of a session, and what somebody is left instead.
 *
 * @param rest absent: nothing
 * @param travelSlots idle slots between meetings in different halls
 * @param own by participant; what one of these does not say is as for everybody
 */
public record Paces(@Nullable Rest rest, int travelSlots, Map<UUID, Pace> own) {
    public static final Paces NONE = new Paces(null, 0);

    public Paces {
        own = Map.copyOf(own);
    }

    public Paces(@Nullable Rest rest, int travelSlots) {
        this(rest, travelSlots, Map.of());
    }

    /** @param others whose own pace is another one; who has one and is not named keeps it */
    public Paces changed(Pace everybodys, Map<UUID, Pace> others) {
        Map<UUID, Pace> all = new HashMap<>(own);
        others.forEach((participantId, to) -> all.merge(participantId, to, Pace::changed));
        return new Paces(
                everybodys.rest() == null ? rest : everybodys.rest(),
                everybodys.travelSlots() == null ? travelSlots : everybodys.travelSlots(),
                all);
    }

    public @Nullable Rest restOf(UUID participantId) {
        Pace pace = own.get(participantId);
        return pace == null || pace.rest() == null ? rest : pace.rest();
    }

    public int travelSlotsOf(UUID participantId) {
        Pace pace = own.get(participantId);
        return pace == null || pace.travelSlots() == null ? travelSlots : pace.travelSlots();
    }

    /** Whether anybody needs time to go from hall to hall. */
    public boolean leaveTimeBetweenHalls() {
        return Stream.concat(
                        Stream.of(travelSlots),
                        own.values().stream().map(Pace::travelSlots).filter(Objects::nonNull))
                .anyMatch(slots -> slots > 0);
    }

    boolean grantRest() {
        return rest != null || own.values().stream().anyMatch(pace -> pace.rest() != null);
    }
}
