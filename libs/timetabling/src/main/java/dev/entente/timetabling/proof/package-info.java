/** Asks a SAT engine whether a timetable with at most so many breaks exists: finds it, or proves that there is none. */
@NullMarked
package dev.entente.timetabling.proof;

import org.jspecify.annotations.NullMarked;
