/** Agreements and their evidence documents over HTTP and in the database. */
@NullMarked
package dev.entente.agreements.agreement.adapter;

import org.jspecify.annotations.NullMarked;
