package dev.entente.registration.participant.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The person behind a participant, kept apart so that it can be erased without touching any fact. */
@Entity
public class Person {
    @Id
    private UUID participantId;

    @Embedded
    private PersonDetails details;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    public Person(UUID participantId, PersonDetails details) {
        this.participantId = participantId;
        this.details = details;
    }

    public UUID participantId() {
        return participantId;
    }

    public PersonDetails details() {
        return details;
    }

    /** True when that changed anything. */
    public boolean correct(PersonDetails told) {
        boolean differs = !details.equals(told);
        details = told;
        return differs;
    }
}
