/** Reads registration's messages about matchmaking events and stores the calendar. */
@NullMarked
package dev.entente.scheduling.calendar.adapter;

import org.jspecify.annotations.NullMarked;
