/** Computes, publishes and discards timetables. */
@NullMarked
package dev.entente.scheduling.timetable.usecase;

import org.jspecify.annotations.NullMarked;
