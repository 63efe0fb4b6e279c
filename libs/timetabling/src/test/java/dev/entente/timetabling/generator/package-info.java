/** What invented events are like. */
@NullMarked
package dev.entente.timetabling.generator;

import org.jspecify.annotations.NullMarked;
