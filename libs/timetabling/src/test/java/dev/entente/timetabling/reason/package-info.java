/** Events that have no timetable, each for a reason. */
@NullMarked
package dev.entente.timetabling.reason;

import org.jspecify.annotations.NullMarked;
