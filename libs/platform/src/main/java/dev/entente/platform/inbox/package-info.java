/** Messages enter a service through its inbox: in order per aggregate, once, or set aside. */
@NullMarked
package dev.entente.platform.inbox;

import org.jspecify.annotations.NullMarked;
