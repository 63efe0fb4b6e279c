/** Scenario files that are read, and those that are refused. */
@NullMarked
package dev.entente.demo.scenario;

import org.jspecify.annotations.NullMarked;
