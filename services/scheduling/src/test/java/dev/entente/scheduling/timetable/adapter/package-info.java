@NullMarked
package dev.entente.scheduling.timetable.adapter;

import org.jspecify.annotations.NullMarked;
