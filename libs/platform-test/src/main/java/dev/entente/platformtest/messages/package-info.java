/** Plays the services that a service under test listens to and is heard by. */
@NullMarked
package dev.entente.platformtest.messages;

import org.jspecify.annotations.NullMarked;
