/** Searches and proofs, compared with what trying everything finds. */
@NullMarked
package dev.entente.timetabling.engine;

import org.jspecify.annotations.NullMarked;
