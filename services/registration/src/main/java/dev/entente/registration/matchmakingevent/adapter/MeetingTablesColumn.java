package dev.entente.registration.matchmakingevent.adapter;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.entente.registration.JsonColumn;
import dev.entente.registration.matchmakingevent.domain.MeetingTable;
import dev.entente.registration.matchmakingevent.domain.MeetingTables;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Converter(autoApply = true)
@Immutable
public class MeetingTablesColumn extends JsonColumn<MeetingTables, List<MeetingTable>> {
    public MeetingTablesColumn() {
        super(new TypeReference<>() {}, MeetingTables::values, MeetingTables::new);
    }
}
