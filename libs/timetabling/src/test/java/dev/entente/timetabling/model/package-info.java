/** What a problem must say before anybody works on it. */
@NullMarked
package dev.entente.timetabling.model;

import org.jspecify.annotations.NullMarked;
