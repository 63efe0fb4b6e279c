/** Files that are read and files that are refused. */
@NullMarked
package dev.entente.timetabling.files;

import org.jspecify.annotations.NullMarked;
