/** Local copies of events and participants in the database, fed by registration's messages. */
@NullMarked
package dev.entente.agreements.roster.adapter;

import org.jspecify.annotations.NullMarked;
