package dev.entente.demo.script;

/**
 * One thing somebody does. Whatever it creates or names is called by a handle of the script; the player learns the
 * real identifiers as it goes.
 */
public sealed interface Action permits RegistrationAction, SchedulingAction, AgreementAction {

    /** Unique within the script; the same for the same scenario, so that a repeated action is recognised. */
    String id();
}
