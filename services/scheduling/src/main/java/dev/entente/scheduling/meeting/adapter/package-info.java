/** Meetings over HTTP and in the database: requests, answers, slots, attendance. */
@NullMarked
package dev.entente.scheduling.meeting.adapter;

import org.jspecify.annotations.NullMarked;
