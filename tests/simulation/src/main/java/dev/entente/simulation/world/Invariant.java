package dev.entente.simulation.world;

/** What must always hold, or must hold at rest. */
public enum Invariant {
    NOBODY_DOUBLE_BOOKED("nobody is double booked"),
    NO_TWO_LIVE_CLAIMS("no two live claims"),
    CLAIMS_ARE_THOSE_OF_MEETINGS("claims are those of the scheduled meetings"),
    COUNTERS_SAY_WHAT_THERE_IS("counters say what there is"),
    MEETINGS_WITHIN_LIMITS("meetings stay within limits"),
    OUTBOX_VERSIONS("versions run 1..n in the outbox"),
    NUMBERS_FOLLOW_VERSIONS("numbers follow versions"),
    TOPIC_VERSIONS("versions run 1..n on the topic"),
    ONLY_COMMITTED_IS_SENT("only what is committed is sent"),
    ONLY_SENT_IS_MARKED("only what was sent is marked"),
    PUBLISHED_AT_REST("everything is published at rest"),
    ON_ITS_TOPIC_AT_REST("everything is on its topic at rest"),
    IN_ORDER_AT_REST("everything is in order on its topic at rest"),
    EACH_CHANGE_TOLD("each change is told"),
    APPLIED_AT_REST("whatever was told is applied at rest"),
    APPLIED_ONCE("each fact is applied once"),
    NOTHING_PASSED_OVER("no position passes what is not applied"),
    ONLY_SPOILED_SET_ASIDE("only what was spoiled is set aside"),
    NOTHING_PARKED_FOR_EVER("nothing is parked for ever"),
    NOTHING_BLOCKED_FOR_EVER("nothing is blocked for ever"),
    COPIES_ARE_WHAT_WAS_TOLD("copies are what was told"),
    PROJECTIONS_EQUAL_FOLD("projections equal a fold from scratch"),
    TOTALS_EQUAL_SOURCE("totals equal what the source holds"),
    AGREEMENTS_REST_ON_HELD("agreements rest on held meetings"),
    NO_EPOCH_BEGINS("no epoch begins"),
    COMES_TO_REST("it comes to rest"),
    /** A failure that nobody expected; of a planted defect it proves nothing. */
    NOTHING_FAILS_UNHEARD("nothing fails unheard");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String toString() {
        return sentence;
    }
}
