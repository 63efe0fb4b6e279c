package dev.entente.demo.player;

import dev.entente.demo.scenario.Target;

/** A player that looks at the targets: the rule against it must notice. */
record PeekingPlayer(Target target) {}
