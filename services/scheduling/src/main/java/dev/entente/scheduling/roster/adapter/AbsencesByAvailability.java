package dev.entente.scheduling.roster.adapter;

import dev.entente.scheduling.Absences;
import dev.entente.scheduling.roster.usecase.NoteAbsence;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class AbsencesByAvailability implements Absences {
    private final NoteAbsence noteAbsence;

    AbsencesByAvailability(NoteAbsence noteAbsence) {
        this.noteAbsence = noteAbsence;
    }

    @Override
    public Uni<Void> note(UUID matchmakingEventId, UUID participantId, Set<UUID> slotIds) {
        return noteAbsence.handle(matchmakingEventId, participantId, slotIds);
    }
}
