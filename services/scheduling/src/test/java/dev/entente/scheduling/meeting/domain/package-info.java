/** A meeting's rules, one sentence each. */
@NullMarked
package dev.entente.scheduling.meeting.domain;

import org.jspecify.annotations.NullMarked;
