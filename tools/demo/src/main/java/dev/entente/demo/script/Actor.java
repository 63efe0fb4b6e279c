package dev.entente.demo.script;

/** Who performs an action. */
public sealed interface Actor {

    Actor ORGANISER = new Organiser();

    /** The organiser by its own power. */
    record Organiser() implements Actor {}

    /** An account on behalf of one of the participants it stands for. */
    record Delegate(String account, String participant) implements Actor {}

    /** The organiser on behalf of a participant. */
    record Concierge(String participant) implements Actor {}
}
