/** Three ways to each total, written apart from the services' code: the topics, the source databases, the reporting API. */
@NullMarked
package dev.entente.e2e.proof;

import org.jspecify.annotations.NullMarked;
