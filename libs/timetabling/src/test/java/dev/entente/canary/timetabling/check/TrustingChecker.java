package dev.entente.canary.timetabling.check;

import dev.entente.timetabling.engine.Timetabler;

/** Breaks the rule that checkers share nothing with the engine. */
record TrustingChecker(Timetabler trusted) {}
