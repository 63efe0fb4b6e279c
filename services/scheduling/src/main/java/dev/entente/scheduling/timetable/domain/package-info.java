/** Placing all accepted meetings of a matchmaking event at once, with a certificate of how good the result is. */
@NullMarked
package dev.entente.scheduling.timetable.domain;

import org.jspecify.annotations.NullMarked;
