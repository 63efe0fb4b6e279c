/** Reads and writes what travels in files: benchmark instances and results. */
@NullMarked
package dev.entente.timetabling.files;

import org.jspecify.annotations.NullMarked;
