/** Reads registration's messages about participants and stores the roster; availability over HTTP. */
@NullMarked
package dev.entente.scheduling.roster.adapter;

import org.jspecify.annotations.NullMarked;
