/** The client against a service that misbehaves as services do. */
@NullMarked
package dev.entente.demo.player;

import org.jspecify.annotations.NullMarked;
