/** The system with one of everything in it, each thing owned by somebody, and those who call. */
@NullMarked
package dev.entente.security.scene;

import org.jspecify.annotations.NullMarked;
