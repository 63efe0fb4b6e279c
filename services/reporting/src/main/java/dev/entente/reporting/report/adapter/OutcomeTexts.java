package dev.entente.reporting.report.adapter;

/** What the documentation says of both scopes alike. */
final class OutcomeTexts {
    static final String OUTCOMES =
            "Without `definition` all definitions that apply, in their newest version. A total and "
                    + "its groups come from one look at the facts. `asOf` means recorded time; a settled answer stays the same for "
                    + "ever, and only a restore of a service's database, shown by its epoch, may change it.";
    static final String SUPPORTING_FACTS =
            "Each is the message that states the counted thing as it was at `asOf`, with "
                    + "the messages that a derived field rests on. `group` with `groupBy` narrows to one group: an event's id, a "
                    + "kind, a country, or a pair such as `BE-TW`. All pages speak of the moment of the first.";
    static final String STREAM =
            "Server-sent events: `outcomes` with the whole numbers, first at once and then whenever "
                    + "one changes; `reset` when another generation answers, followed by its numbers; a comment every 15 s. The "
                    + "id is `generation:position`; with Last-Event-ID only what has changed since is sent.";
    static final String MALFORMED = "A parameter is unknown or cannot be read; `code` says which rule it breaks";

    private OutcomeTexts() {}
}
