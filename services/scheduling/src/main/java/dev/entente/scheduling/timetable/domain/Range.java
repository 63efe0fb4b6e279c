package dev.entente.scheduling.timetable.domain;

/** A figure over several draws; all three are the same when there is one. */
public record Range(double least, double mean, double most) {}
