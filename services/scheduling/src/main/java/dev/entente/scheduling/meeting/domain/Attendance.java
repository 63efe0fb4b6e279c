package dev.entente.scheduling.meeting.domain;

/** Whether a scheduled meeting took place; who may change it how is in {@link AttendanceRecord}. */
public enum Attendance {
    UNREPORTED,
    HELD,
    NO_SHOW,
    DISPUTED
}
