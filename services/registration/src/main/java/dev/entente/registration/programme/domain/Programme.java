package dev.entente.registration.programme.domain;

import dev.entente.registration.programme.domain.ProgrammeFact.PartnershipAdded;
import dev.entente.registration.programme.domain.ProgrammeFact.PartnershipChanged;
import dev.entente.registration.programme.domain.ProgrammeFact.PartnershipRemoved;
import dev.entente.registration.programme.domain.ProgrammeFact.ProgrammeAnalystsChanged;
import dev.entente.registration.programme.domain.ProgrammeFact.ProgrammeChanged;
import dev.entente.registration.programme.domain.ProgrammeFact.ProgrammeCreated;
import dev.entente.registration.programme.domain.ProgrammeFact.ProgrammeOrganisersChanged;
import dev.entente.registration.vocabulary.domain.AccountIds;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;

/** A series of matchmaking events and partnerships that are reported together. */
@Entity
public class Programme {
    @Id
    private UUID id;

    private String name;
    private AccountIds organiserAccountIds;
    private AccountIds analystAccountIds;
    private Partnerships partnerships;
    private long factVersion;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    public Programme(UUID id, String name, String organiserAccountId) {
        this.id = id;
        this.name = name;
        this.organiserAccountIds = AccountIds.of(organiserAccountId);
        this.analystAccountIds = AccountIds.none();
        this.partnerships = Partnerships.none();
    }

    public ProgrammeFact created(Act act) {
        return new ProgrammeCreated(act.asEntered(), ++factVersion, state());
    }

    public ProgrammeFact rename(String newName, SeenVersion seen, Act act) {
        seen.requireCurrent(factVersion);
        name = newName;
        return new ProgrammeChanged(act.asEntered(), ++factVersion, state());
    }

    public ProgrammeFact add(Partnership partnership, SeenVersion seen, Act act) {
        seen.requireCurrent(factVersion);
        partnerships = partnerships.with(partnership);
        return new PartnershipAdded(act.asEntered(), ++factVersion, state());
    }

    public ProgrammeFact change(Partnership partnership, SeenVersion seen, Act act) {
        seen.requireCurrent(factVersion);
        partnerships = partnerships.replacing(partnership);
        return new PartnershipChanged(act.asEntered(), ++factVersion, state());
    }

    public ProgrammeFact remove(UUID partnershipId, SeenVersion seen, Act act) {
        seen.requireCurrent(factVersion);
        partnerships = partnerships.without(partnershipId);
        return new PartnershipRemoved(act.asEntered(), ++factVersion, state());
    }

    public ProgrammeFact handTo(AccountIds organisers, SeenVersion seen, Act act) {
        seen.requireCurrent(factVersion);
        organiserAccountIds = organisers.asOrganisersChosenBy(act);
        return new ProgrammeOrganisersChanged(act.asEntered(), ++factVersion, state());
    }

    public ProgrammeFact openTo(AccountIds analysts, SeenVersion seen, Act act) {
        seen.requireCurrent(factVersion);
        analystAccountIds = analysts;
        return new ProgrammeAnalystsChanged(act.asEntered(), ++factVersion, state());
    }

    public Partnership partnership(UUID partnershipId) {
        return partnerships.get(partnershipId);
    }

    /** Those entered after the one with this id; all of them when it is empty. */
    public List<Partnership> partnershipsAfter(String partnershipId) {
        return partnerships.values().stream()
                .filter(partnership -> partnership.partnershipId().toString().compareTo(partnershipId) > 0)
                .toList();
    }

    public ProgrammeState state() {
        return new ProgrammeState(
                id, name, organiserAccountIds.values(), analystAccountIds.values(), partnerships.values());
    }

    public long factVersion() {
        return factVersion;
    }
}
