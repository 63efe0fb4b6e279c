/** One class for each thing that can be done with meetings. */
@NullMarked
package dev.entente.scheduling.meeting.usecase;

import org.jspecify.annotations.NullMarked;
