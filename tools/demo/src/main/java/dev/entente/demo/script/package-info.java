/** What organisers and participants do, step by step, without knowing what it adds up to. */
@NullMarked
package dev.entente.demo.script;

import org.jspecify.annotations.NullMarked;
