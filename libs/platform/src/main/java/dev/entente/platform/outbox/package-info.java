/** Facts leave a service through its outbox table and the relay that publishes it. */
@NullMarked
package dev.entente.platform.outbox;

import org.jspecify.annotations.NullMarked;
