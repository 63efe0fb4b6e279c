package dev.entente.reporting.projection.domain;

import static dev.entente.platform.rule.Refusal.require;
import static dev.entente.reporting.projection.domain.ProjectionRule.GENERATION_MUST_STILL_BE_BUILT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One whole projection of the topics. Exactly one serves; at most one is built beside it.
 *
 * <pre>
 *   BUILDING ──caught up and compared──▶ SERVING ──the next one serves──▶ RETIRED
 *      └──differs, or its job ended──▶ REJECTED
 * </pre>
 *
 * The facts of a retired or rejected one stay until the next is built.
 */
@Entity
@Table(name = "projection")
public class Generation {
    @Id
    @Column(name = "generation")
    private int number;

    @Enumerated(EnumType.STRING)
    private GenerationStatus status;

    private Instant startedAt;

    @Nullable
    private Instant switchedAt;

    @Nullable
    private Instant endedAt;

    @Nullable
    private UUID jobId;

    protected Generation() {
        this(0, Instant.EPOCH);
    }

    private Generation(int number, Instant startedAt) {
        this.number = number;
        this.status = GenerationStatus.BUILDING;
        this.startedAt = startedAt;
    }

    public Generation next(Instant now) {
        return new Generation(number + 1, now);
    }

    public void builtBy(UUID job) {
        jobId = job;
    }

    public void takeOverFrom(Generation serving, Instant now) {
        requireBuilding();
        serving.status = GenerationStatus.RETIRED;
        serving.endedAt = now;
        status = GenerationStatus.SERVING;
        switchedAt = now;
    }

    public void reject(Instant now) {
        requireBuilding();
        status = GenerationStatus.REJECTED;
        endedAt = now;
    }

    private void requireBuilding() {
        require(
                status == GenerationStatus.BUILDING,
                GENERATION_MUST_STILL_BE_BUILT,
                "Generation " + number + " is not being built any more.");
    }

    public int number() {
        return number;
    }

    public GenerationStatus status() {
        return status;
    }

    /** Whether its consumers read the topics. */
    public boolean isFed() {
        return status == GenerationStatus.BUILDING || status == GenerationStatus.SERVING;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> switchedAt() {
        return Optional.ofNullable(switchedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<UUID> jobId() {
        return Optional.ofNullable(jobId);
    }
}
