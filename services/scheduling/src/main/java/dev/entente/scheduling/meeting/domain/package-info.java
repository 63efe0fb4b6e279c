/** A meeting from request to attendance, and the rules of each step. */
@NullMarked
package dev.entente.scheduling.meeting.domain;

import org.jspecify.annotations.NullMarked;
