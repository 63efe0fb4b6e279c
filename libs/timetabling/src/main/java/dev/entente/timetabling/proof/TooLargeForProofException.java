package dev.entente.timetabling.proof;

/** An event takes more clauses than anybody was ever seen to refute. */
public final class TooLargeForProofException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    TooLargeForProofException(int mostClauses) {
        super("the event is too large for a proof: it takes more than " + mostClauses + " clauses");
    }
}
