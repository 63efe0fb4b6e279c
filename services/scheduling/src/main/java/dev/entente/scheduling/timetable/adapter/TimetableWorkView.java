package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.transaction.Answer;
import dev.entente.scheduling.timetable.usecase.TimetableWork;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TimetableWork", description = "The job that works at a timetable")
record TimetableWorkView(UUID jobId, UUID timetableId) {

    static Answer accepted(TimetableWork work) {
        UUID timetableId = work.timetable().snapshot().timetableId();
        return Answer.accepted("/v1/jobs/" + work.jobId(), new TimetableWorkView(work.jobId(), timetableId));
    }
}
