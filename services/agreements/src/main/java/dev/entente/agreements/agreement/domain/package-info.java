/** Agreements from report to end, what they rest on, and the evidence for them. */
@NullMarked
package dev.entente.agreements.agreement.domain;

import org.jspecify.annotations.NullMarked;
