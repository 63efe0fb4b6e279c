/** Defects that are planted into a running service, one flag each: whatever tests them must notice. Never shipped. */
@NullMarked
package dev.entente.defects;

import org.jspecify.annotations.NullMarked;
