/** A checker that trusts what it is to check. */
@NullMarked
package dev.entente.canary.timetabling.check;

import org.jspecify.annotations.NullMarked;
