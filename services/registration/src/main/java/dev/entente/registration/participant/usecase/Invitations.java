package dev.entente.registration.participant.usecase;

import dev.entente.registration.participant.domain.Invitation;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Offers to act for a participant. */
public interface Invitations {

    /** The newest one holds; earlier ones that nobody redeemed are void. */
    Uni<Void> replace(Invitation invitation);

    /** Uses an invitation up for this account and answers whose it was; refuses unknown, expired and used ones alike. */
    Uni<UUID> redeem(String codeHash, String accountId, Instant now);
}
