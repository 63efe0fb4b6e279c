package dev.entente.scheduling.wire;

import dev.entente.platform.rule.ActedBy;
import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableSnapshot;
import dev.entente.scheduling.timetable.domain.TimetableStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of every timetable message. */
record TimetableMessage(Instant occurredAt, ActedBy actedBy, TimetableBlock timetable) {

    record TimetableBlock(
            UUID timetableId,
            UUID matchmakingEventId,
            TimetableStatus status,
            TimetableMethod method,
            @Nullable CertificateBlock certificate) {

        static TimetableBlock of(TimetableSnapshot timetable) {
            Certificate certificate = timetable.certificate();
            return new TimetableBlock(
                    timetable.timetableId(),
                    timetable.matchmakingEventId(),
                    timetable.status(),
                    timetable.method(),
                    certificate == null ? null : CertificateBlock.of(certificate));
        }
    }

    record CertificateBlock(
            int requested, int placed, int placedBound, int breaks, int breaksLowerBound, double seconds) {

        static CertificateBlock of(Certificate certificate) {
            return new CertificateBlock(
                    certificate.requested(),
                    certificate.placed(),
                    certificate.placedBound(),
                    certificate.breaks(),
                    certificate.breaksLowerBound(),
                    certificate.seconds());
        }
    }
}
