/** Timetables that break one rule each. */
@NullMarked
package dev.entente.timetabling.check;

import org.jspecify.annotations.NullMarked;
