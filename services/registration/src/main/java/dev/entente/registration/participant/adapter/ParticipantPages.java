package dev.entente.registration.participant.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.registration.participant.usecase.ParticipantEntry;
import java.util.List;

final class ParticipantPages {
    private ParticipantPages() {}

    static Page<ParticipantView> of(List<ParticipantEntry> found, PageRequest request) {
        return Page.of(found, request, last -> List.of(last.participant().id().toString()))
                .map(ParticipantView::of);
    }
}
