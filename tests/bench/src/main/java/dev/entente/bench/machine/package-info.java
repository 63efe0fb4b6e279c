/** What the machine does meanwhile: its noise, and the processor time of processes. */
@NullMarked
package dev.entente.bench.machine;

import org.jspecify.annotations.NullMarked;
