/** What each party of a held meeting says of it. */
@NullMarked
package dev.entente.agreements.outcome.domain;

import org.jspecify.annotations.NullMarked;
