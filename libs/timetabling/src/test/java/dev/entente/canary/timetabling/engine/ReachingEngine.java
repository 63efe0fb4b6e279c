package dev.entente.canary.timetabling.engine;

import org.logicng.collections.LNGIntVector;

/** Breaks the rule that only the proof package knows the SAT library. */
record ReachingEngine(LNGIntVector reached) {}
