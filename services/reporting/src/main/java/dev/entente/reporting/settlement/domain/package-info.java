/** Up to when everything recorded has arrived. */
@NullMarked
package dev.entente.reporting.settlement.domain;

import org.jspecify.annotations.NullMarked;
