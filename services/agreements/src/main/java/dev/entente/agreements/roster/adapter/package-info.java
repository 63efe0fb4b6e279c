/** Local copies in the database, fed by registration's and scheduling's messages. */
@NullMarked
package dev.entente.agreements.roster.adapter;

import org.jspecify.annotations.NullMarked;
