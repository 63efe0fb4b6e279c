/** What is fuzzed stands in the package of the reader of files, which is not public. */
@NullMarked
package dev.entente.timetabling.files;

import org.jspecify.annotations.NullMarked;
