/** The words in which a domain speaks to the outside: rules, refusals, facts, who acts and when; plain Java, the only part of platform that a domain may use. */
@NullMarked
package dev.entente.platform.rule;

import org.jspecify.annotations.NullMarked;
