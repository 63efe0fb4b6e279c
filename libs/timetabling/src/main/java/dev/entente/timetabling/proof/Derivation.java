package dev.entente.timetabling.proof;

/**
 * Told, in order, the clauses that an engine derives from a formula, each of them by reverse unit propagation (DRUP), and
 * those it needs no longer. Literals are numbered as in DIMACS.
 */
public interface Derivation {
    /** Without any literal: the formula is refuted. */
    void derives(int... clause);

    void forgets(int... clause);
}
