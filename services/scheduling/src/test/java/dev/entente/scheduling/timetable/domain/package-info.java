/** What first fit promises. */
@NullMarked
package dev.entente.scheduling.timetable.domain;

import org.jspecify.annotations.NullMarked;
