/** Clauses, compared with what they are to say. */
@NullMarked
package dev.entente.timetabling.proof;

import org.jspecify.annotations.NullMarked;
