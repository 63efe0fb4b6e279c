/** What a scenario file says: the plan the replay follows, and the published figures it is compared with. */
@NullMarked
package dev.entente.demo.scenario;

import org.jspecify.annotations.NullMarked;
