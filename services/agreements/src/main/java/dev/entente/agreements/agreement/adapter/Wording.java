package dev.entente.agreements.agreement.adapter;

/** What several request bodies say of the same field. */
final class Wording {
    static final String PARTICIPANT_ID = "The party for which the caller acts; may be left out where only one is the"
            + " caller's. An organiser who names a party acts as its concierge.";
    static final String OCCURRED_AT =
            "When it happened; only for matchmaking events that are entered afterwards, and required there";
    static final String STAYS_HERE = "Free words; they stay in this service";

    private Wording() {}
}
