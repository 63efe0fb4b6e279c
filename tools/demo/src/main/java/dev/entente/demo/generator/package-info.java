/** Turns a scenario's plan into a script; the same plan and seed always give the same script. */
@NullMarked
package dev.entente.demo.generator;

import org.jspecify.annotations.NullMarked;
