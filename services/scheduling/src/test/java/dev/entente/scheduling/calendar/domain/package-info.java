/** What the calendar demands of commands. */
@NullMarked
package dev.entente.scheduling.calendar.domain;

import org.jspecify.annotations.NullMarked;
