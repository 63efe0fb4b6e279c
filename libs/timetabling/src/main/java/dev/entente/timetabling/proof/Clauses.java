package dev.entente.timetabling.proof;

/** Takes a formula in conjunctive normal form. Variables count from 1, a negative literal denies, as in DIMACS. */
public interface Clauses {
    int newVariable();

    void add(int... literals);
}
