/** People who go on asking whatever happens, and remember what they were told. */
@NullMarked
package dev.entente.chaos.load;

import org.jspecify.annotations.NullMarked;
