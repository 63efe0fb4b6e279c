/** What is fuzzed stands in the package of the reader of uploads, which is not public. */
@NullMarked
package dev.entente.registration.participant.imports.adapter;

import org.jspecify.annotations.NullMarked;
