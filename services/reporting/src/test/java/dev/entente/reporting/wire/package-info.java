@NullMarked
package dev.entente.reporting.wire;

import org.jspecify.annotations.NullMarked;
