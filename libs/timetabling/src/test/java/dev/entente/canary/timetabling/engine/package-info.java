/** An engine that reaches for the SAT library itself. */
@NullMarked
package dev.entente.canary.timetabling.engine;

import org.jspecify.annotations.NullMarked;
