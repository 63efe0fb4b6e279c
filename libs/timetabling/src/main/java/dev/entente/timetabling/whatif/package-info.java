/** The same event under other circumstances: what would become of its timetable. */
@NullMarked
package dev.entente.timetabling.whatif;

import org.jspecify.annotations.NullMarked;
