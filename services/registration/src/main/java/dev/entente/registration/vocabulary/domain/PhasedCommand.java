package dev.entente.registration.vocabulary.domain;

/** What can be asked of registration about a matchmaking event and its participants, where the phase matters. */
public enum PhasedCommand {
    CHANGE_EVENT,
    ADD_SESSION,
    RENAME_SESSION,
    MOVE_SESSION,
    REMOVE_SESSION,
    CLOSE_SESSION,
    ADD_TABLES,
    CHANGE_TABLE,
    REMOVE_TABLE,
    CHANGE_ORGANISERS,
    CANCEL_EVENT,
    APPLY,
    ENTER_PARTICIPANT,
    IMPORT_PARTICIPANTS,
    CHANGE_PARTICIPANT,
    DECIDE_ON_PARTICIPANT,
    WITHDRAW_PARTICIPANT,
    INVITE_PARTICIPANT,
    ACCEPT_INVITATION
}
