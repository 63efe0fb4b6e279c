package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.registration.matchmakingevent.domain.MeetingTable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AddedTables")
record TablesView(List<MeetingTable> items) {}
