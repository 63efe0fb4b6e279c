/** The command line as its users see it. */
@NullMarked
package dev.entente.timetabling.whatif;

import org.jspecify.annotations.NullMarked;
