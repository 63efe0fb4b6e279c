/** The command line as its users see it. */
@NullMarked
package dev.entente.timetabling.command;

import org.jspecify.annotations.NullMarked;
