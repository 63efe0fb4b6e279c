/** How stores read what a query gathered. */
@NullMarked
package dev.entente.scheduling.sql;

import org.jspecify.annotations.NullMarked;
