/** Finds timetables and bounds, together, as long as it is allowed to. */
@NullMarked
package dev.entente.timetabling.engine;

import org.jspecify.annotations.NullMarked;
