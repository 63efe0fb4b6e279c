/** A model that knows how it is solved. */
@NullMarked
package dev.entente.canary.timetabling.model;

import org.jspecify.annotations.NullMarked;
