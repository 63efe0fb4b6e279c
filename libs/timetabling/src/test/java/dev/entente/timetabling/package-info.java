/** How the library is built. */
@NullMarked
package dev.entente.timetabling;

import org.jspecify.annotations.NullMarked;
