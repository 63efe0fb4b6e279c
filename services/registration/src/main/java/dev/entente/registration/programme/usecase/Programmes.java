package dev.entente.registration.programme.usecase;

import dev.entente.platform.paging.PageRequest;
import dev.entente.registration.programme.domain.Programme;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** All programmes. */
public interface Programmes {

    Uni<Void> add(Programme programme);

    /** Locked until the command ends; refuses when this account does not organise it. */
    Uni<Programme> toChange(UUID id, String organiserAccountId);

    /** Refuses when this account neither organises it nor reads its reports. */
    Uni<Programme> get(UUID id, String accountId);

    Uni<List<Programme>> page(String accountId, PageRequest request);
}
