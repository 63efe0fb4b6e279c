/** Repairs against trying every repair, and what they must never do. */
@NullMarked
package dev.entente.timetabling.repair;

import org.jspecify.annotations.NullMarked;
