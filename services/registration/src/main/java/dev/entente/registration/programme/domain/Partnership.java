package dev.entente.registration.programme.domain;

import dev.entente.registration.vocabulary.domain.Countries;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Organisations that go to other countries together. */
public record Partnership(
        UUID partnershipId, String name, List<PartnershipMember> members, List<String> targetCountries) {

    public Partnership {
        members = List.copyOf(members);
        targetCountries = List.copyOf(new LinkedHashSet<>(targetCountries));
        for (int place = 0; place < targetCountries.size(); place++) {
            Countries.known(targetCountries.get(place), "/targetCountries/" + place);
        }
    }

    /** Members who stay keep the kind and country they were entered with. */
    public Partnership changed(String newName, List<PartnershipMember> asTheyAreNow, List<String> countries) {
        List<PartnershipMember> kept =
                asTheyAreNow.stream().map(this::asFirstEntered).toList();
        return new Partnership(partnershipId, newName, kept, countries);
    }

    private PartnershipMember asFirstEntered(PartnershipMember now) {
        return members.stream()
                .filter(member -> member.organisationId().equals(now.organisationId()))
                .findFirst()
                .orElse(now);
    }
}
