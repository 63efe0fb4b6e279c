/** The local copy of participants: whom they represent, whether they take part, and when they are free. */
@NullMarked
package dev.entente.scheduling.roster.domain;

import org.jspecify.annotations.NullMarked;
