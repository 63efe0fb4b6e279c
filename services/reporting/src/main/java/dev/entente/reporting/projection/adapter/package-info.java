/** Facts read from the topics into the database, generation by generation. */
@NullMarked
package dev.entente.reporting.projection.adapter;

import org.jspecify.annotations.NullMarked;
