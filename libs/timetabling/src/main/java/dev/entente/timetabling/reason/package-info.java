/** Says why an event has no timetable, so that a person can mend it. */
@NullMarked
package dev.entente.timetabling.reason;

import org.jspecify.annotations.NullMarked;
