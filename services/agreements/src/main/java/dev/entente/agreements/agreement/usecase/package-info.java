/** What parties and organisers may do with an agreement, one class each. */
@NullMarked
package dev.entente.agreements.agreement.usecase;

import org.jspecify.annotations.NullMarked;
