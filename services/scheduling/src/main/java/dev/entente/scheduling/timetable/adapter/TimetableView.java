package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableSnapshot;
import dev.entente.scheduling.timetable.domain.TimetableStatus;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Timetable", description = "An assignment of all accepted meetings to slots and tables")
record TimetableView(
        UUID timetableId,
        UUID matchmakingEventId,
        TimetableStatus status,
        TimetableMethod method,

        @Schema(description = "What was achieved, with its bounds; present once computed") @Nullable
        CertificateView certificate,

        @Schema(description = "Meetings that got their places by publication")
        int publishedMeetings,

        @Schema(description = "Meetings whose places or participants were taken before publication reached them")
        int overtakenMeetings,

        @Schema(description = "Why it is infeasible, failed or could not be published") @Nullable
        String reason,

        @Schema(description = "Raised once per fact; also the ETag")
        long version) {

    @Schema(name = "Certificate")
    record CertificateView(
            @Schema(description = "Accepted meetings that asked for a place")
            int requested,

            @Schema(description = "Meetings that got one") int placed,

            @Schema(description = "No timetable could place more")
            int placedBound,

            @Schema(description = "Idle runs between two meetings of one participant within a session")
            int breaks,

            @Schema(description = "No timetable with these meetings could have fewer")
            int breaksLowerBound,

            @Schema(description = "Computing time") double seconds) {

        static CertificateView of(Certificate certificate) {
            return new CertificateView(
                    certificate.requested(),
                    certificate.placed(),
                    certificate.placedBound(),
                    certificate.breaks(),
                    certificate.breaksLowerBound(),
                    certificate.seconds());
        }
    }

    static TimetableView of(Timetable timetable) {
        TimetableSnapshot state = timetable.snapshot();
        Certificate certificate = state.certificate();
        return new TimetableView(
                state.timetableId(),
                state.matchmakingEventId(),
                state.status(),
                state.method(),
                certificate == null ? null : CertificateView.of(certificate),
                timetable.publishedMeetings(),
                timetable.overtakenMeetings(),
                timetable.reason(),
                state.version());
    }
}
