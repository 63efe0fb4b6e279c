/** Timetables over HTTP, as jobs and in the database. */
@NullMarked
package dev.entente.scheduling.timetable.adapter;

import org.jspecify.annotations.NullMarked;
