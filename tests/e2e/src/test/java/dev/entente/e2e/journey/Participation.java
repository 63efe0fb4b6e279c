package dev.entente.e2e.journey;

/** An attendee's entry into an event, for an organisation. */
record Participation(String id, Event event) {

    String path() {
        return "/v1/participants/" + id;
    }
}
