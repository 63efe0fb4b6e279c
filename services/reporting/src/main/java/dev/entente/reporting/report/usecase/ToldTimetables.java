package dev.entente.reporting.report.usecase;

import dev.entente.platform.paging.PageRequest;
import dev.entente.reporting.report.domain.Question;
import dev.entente.reporting.report.domain.ToldTimetable;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timetables as they were told. */
public interface ToldTimetables {

    /** By id; one more than the page shows. The cursor's first value is the moment asked for. */
    Uni<List<ToldTimetable>> of(Question question, @Nullable String status, PageRequest page);
}
