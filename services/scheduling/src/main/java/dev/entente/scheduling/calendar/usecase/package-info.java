/** Keeps the calendar as registration tells it. */
@NullMarked
package dev.entente.scheduling.calendar.usecase;

import org.jspecify.annotations.NullMarked;
