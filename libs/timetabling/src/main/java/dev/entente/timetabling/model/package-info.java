/** What is to be timetabled, and what a timetable says. */
@NullMarked
package dev.entente.timetabling.model;

import org.jspecify.annotations.NullMarked;
