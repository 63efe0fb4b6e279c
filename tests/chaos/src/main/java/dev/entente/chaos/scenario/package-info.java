/** One class for each thing that goes wrong: what is done, and what must hold afterwards. */
@NullMarked
package dev.entente.chaos.scenario;

import org.jspecify.annotations.NullMarked;
