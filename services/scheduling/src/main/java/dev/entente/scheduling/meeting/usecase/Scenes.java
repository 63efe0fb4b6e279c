package dev.entente.scheduling.meeting.usecase;

import dev.entente.scheduling.meeting.domain.Invitation;
import dev.entente.scheduling.meeting.domain.Scene;
import dev.entente.scheduling.meeting.domain.SlotWish;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What commands must know before they decide, from meetings, roster and calendar at once. */
public interface Scenes {

    /**
     * Locks the meeting, then reads what surrounds it. A session cannot close between this and the end of the
     * transaction.
     */
    Uni<Scene> open(UUID meetingId, @Nullable SlotWish wish);

    /** As {@link #open}, with the slot that a party proposed as the wanted one. */
    Uni<Scene> openProposed(UUID meetingId);

    /**
     * Locks both participants and counts one open request more for the requester; then reads what surrounds them. Refuses
     * whom or what scheduling has not heard of.
     */
    Uni<Invitation> invite(UUID matchmakingEventId, UUID requesterId, UUID receiverId);
}
