package dev.entente.security.matrix;

import dev.entente.security.contract.Endpoint;
import dev.entente.security.scene.Person;
import dev.entente.security.scene.Setting;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the setting's things an answer names, and who may read of them. A list may be answered and be empty. */
final class Disclosure {
    /** Nobody's business but that of the parties, of the event's organiser, and of those who report about the programme. */
    static final List<String> THINGS = List.of(
            "participantId",
            "bobsId",
            "cemsId",
            "meetingId",
            "agreements.meetingId",
            "outcomeId",
            "agreementId",
            "documentId",
            "timetableId",
            "programmeId",
            "registration.id",
            "scheduling.id",
            "agreements.id",
            "reporting.id",
            "ownersAddress");

    private static final Set<String> ROSTER = Set.of("participantId", "bobsId", "cemsId", "programmeId");

    private static final Set<Person> STRANGERS =
            EnumSet.of(Person.FELLOW, Person.OUTSIDER, Person.OTHER_ORGANISER, Person.OTHER_ANALYST);

    /** What somebody who has a right to it must find; else the search itself finds nothing. */
    static final Map<Person, List<String>> FOUND = new EnumMap<>(Map.of(
            Person.OWNER,
            List.of("participantId", "bobsId", "meetingId", "outcomeId", "agreementId", "ownersAddress"),
            Person.ORGANISER,
            List.of(
                    "participantId",
                    "bobsId",
                    "cemsId",
                    "meetingId",
                    "outcomeId",
                    "agreementId",
                    "timetableId",
                    "programmeId",
                    "registration.id",
                    "scheduling.id",
                    "ownersAddress"),
            Person.ADMIN,
            List.of("agreements.id", "reporting.id")));

    private Disclosure() {}

    /** The things that this answer tells of although it must not. */
    static List<String> leaks(Endpoint endpoint, Person person, String body, Setting setting) {
        return STRANGERS.contains(person)
                ? named(endpoint, body, setting).stream()
                        .filter(thing -> !isPublic(endpoint, thing) && !isOnRoster(endpoint, person, thing))
                        .toList()
                : List.of();
    }

    static List<String> named(Endpoint endpoint, String body, Setting setting) {
        return THINGS.stream()
                .filter(thing -> setting.find(endpoint.service(), thing)
                        .filter(body::contains)
                        .isPresent())
                .toList();
    }

    /** Who takes part sees who else does, and in which programme; nothing of what they do, and no address. */
    private static boolean isOnRoster(Endpoint endpoint, Person person, String thing) {
        return person == Person.FELLOW && endpoint.service().equals("registration") && ROSTER.contains(thing);
    }

    /** An event says to everybody which programme it belongs to. */
    private static boolean isPublic(Endpoint endpoint, String thing) {
        return thing.equals("programmeId")
                && endpoint.service().equals("registration")
                && endpoint.method().equals("GET")
                && endpoint.path().startsWith("/v1/matchmaking-events");
    }
}
