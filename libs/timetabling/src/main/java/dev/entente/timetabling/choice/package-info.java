/** Which meetings to hold when there is not room for all: as much weight as participants and tables can bear, by a flow. */
@NullMarked
package dev.entente.timetabling.choice;

import org.jspecify.annotations.NullMarked;
