/** Bounds that are as good as they claim. */
@NullMarked
package dev.entente.timetabling.choice;

import org.jspecify.annotations.NullMarked;
