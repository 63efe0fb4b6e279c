/** Checks timetables without using anything of what makes them. */
@NullMarked
package dev.entente.timetabling.check;

import org.jspecify.annotations.NullMarked;
