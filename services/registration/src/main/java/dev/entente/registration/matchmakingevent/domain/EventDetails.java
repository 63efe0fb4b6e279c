package dev.entente.registration.matchmakingevent.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.registration.vocabulary.domain.Countries;
import jakarta.persistence.Embeddable;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a matchmaking event is called and where it takes place. */
@Embeddable
public record EventDetails(
        @Nullable UUID programmeId,
        String name,
        String country,
        @Nullable String place,
        String timeZone) {

    public EventDetails {
        Countries.known(country, "/country");
        require(
                ZoneId.getAvailableZoneIds().contains(timeZone),
                MatchmakingEventRule.TIME_ZONE_MUST_BE_KNOWN,
                "/timeZone",
                "A time zone is an IANA name such as Europe/Brussels.");
    }
}
