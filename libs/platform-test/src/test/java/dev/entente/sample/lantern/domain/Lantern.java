package dev.entente.sample.lantern.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.sample.lantern.domain.LanternFact.LanternHung;
import dev.entente.sample.lantern.domain.LanternFact.LanternLit;
import dev.entente.sample.lantern.domain.LanternFact.LanternRenamed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

@Entity
public class Lantern {
    @Id
    private UUID id;

    private String name;
    private boolean lit;
    private long factVersion;

    @SuppressWarnings("NullAway.Init") // for the mapper
    protected Lantern() {}

    public Lantern(UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    public LanternHung hung(Instant now) {
        factVersion++;
        return new LanternHung(id, factVersion, now, name);
    }

    public LanternLit light(Instant now) {
        require(!lit, LanternRule.LANTERN_MUST_BE_OUT, "It burns already.");
        lit = true;
        factVersion++;
        return new LanternLit(id, factVersion, now, name);
    }

    public LanternRenamed rename(String newName, long seenVersion, Instant now) {
        require(seenVersion == factVersion, LanternRule.LANTERN_MUST_BE_AS_SEEN, "It changed since; read it again.");
        name = newName;
        factVersion++;
        return new LanternRenamed(id, factVersion, now, name);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean lit() {
        return lit;
    }

    public long factVersion() {
        return factVersion;
    }
}
