/** What operators see and decide: dead letters, blocked aggregates, republications, the audit. */
@NullMarked
package dev.entente.platform.operations;

import org.jspecify.annotations.NullMarked;
