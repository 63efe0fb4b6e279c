/** Reports that are read, compared and shown. */
@NullMarked
package dev.entente.demo.report;

import org.jspecify.annotations.NullMarked;
