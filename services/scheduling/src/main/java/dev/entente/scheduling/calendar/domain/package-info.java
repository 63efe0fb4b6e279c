/** The local copy of matchmaking events: which phase they are in, their rules, and what time a command counts from. */
@NullMarked
package dev.entente.scheduling.calendar.domain;

import org.jspecify.annotations.NullMarked;
