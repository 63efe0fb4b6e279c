package dev.entente.scheduling.timetable.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is left between meetings of a session. What is absent is as if nothing were said.
 *
 * @param travelSlots idle slots between meetings in different halls
 */
public record Pace(@Nullable Rest rest, @Nullable Integer travelSlots) {

    Pace changed(Pace to) {
        return new Pace(to.rest == null ? rest : to.rest, to.travelSlots == null ? travelSlots : to.travelSlots);
    }
}
