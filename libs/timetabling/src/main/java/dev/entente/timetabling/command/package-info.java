/** The command line: solves, checks and invents timetabling problems in files. */
@NullMarked
package dev.entente.timetabling.command;

import org.jspecify.annotations.NullMarked;
