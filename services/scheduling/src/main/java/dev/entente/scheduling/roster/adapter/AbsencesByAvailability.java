package dev.entente.scheduling.roster.adapter;

import dev.entente.scheduling.Absences;
import dev.entente.scheduling.roster.usecase.NoteAbsences;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class AbsencesByAvailability implements Absences {
    private final NoteAbsences noteAbsences;

    AbsencesByAvailability(NoteAbsences noteAbsences) {
        this.noteAbsences = noteAbsences;
    }

    @Override
    public Uni<Void> note(UUID matchmakingEventId, Map<UUID, Set<UUID>> absentAt) {
        return noteAbsences.handle(matchmakingEventId, absentAt);
    }
}
