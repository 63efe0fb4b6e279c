/** Repairs a published timetable after a change, so that few meetings move. */
@NullMarked
package dev.entente.timetabling.repair;

import org.jspecify.annotations.NullMarked;
