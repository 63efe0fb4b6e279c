/** What the system consists of when it runs: programs, ports, databases, topics, and who waits for whom. */
@NullMarked
package dev.entente.launcher.topology;

import org.jspecify.annotations.NullMarked;
