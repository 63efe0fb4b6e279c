package dev.entente.scheduling.timetable.usecase;

import dev.entente.scheduling.timetable.domain.Timetable;
import java.util.UUID;

/** A timetable and the job that works at it. */
public record TimetableWork(UUID jobId, Timetable timetable) {
    public static final String JOB = "timetable";

    /** What the job starts with. */
    public record Input(UUID timetableId) {}
}
