/** Registration: programmes, matchmaking events, organisations and participants; the only place that knows persons. */
@NullMarked
package dev.entente.registration;

import org.jspecify.annotations.NullMarked;
