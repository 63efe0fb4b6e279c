package dev.entente.reporting.report.usecase;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Occasion;
import dev.entente.reporting.report.domain.AsOf;
import dev.entente.reporting.report.domain.Period;
import dev.entente.reporting.report.domain.Question;
import dev.entente.reporting.report.domain.Scope;
import dev.entente.reporting.report.domain.ToldTimetable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How good the timetables of a programme or event are, each with the message that says so. */
@ApplicationScoped
public class ListTimetables {
    private final AskedScope askedScope;
    private final ToldTimetables timetables;

    ListTimetables(AskedScope askedScope, ToldTimetables timetables) {
        this.askedScope = askedScope;
        this.timetables = timetables;
    }

    /** @param status for example PUBLISHED; all when absent */
    public record Query(Scope scope, AsOf asOf, @Nullable String status, PageRequest page) {}

    public record Found(Question question, boolean settled, Page<ToldTimetable> timetables) {}

    public Uni<Found> handle(Query query, Occasion occasion) {
        return askedScope
                .resolve(query.scope(), query.asOf(), Period.ALWAYS, occasion)
                .chain(resolved -> timetables
                        .of(resolved.question(), query.status(), query.page())
                        .map(rows -> new Found(
                                resolved.question(),
                                resolved.settlement()
                                        .settles(resolved.question().asOf()),
                                page(rows, query.page(), resolved.question()))));
    }

    private static Page<ToldTimetable> page(List<ToldTimetable> rows, PageRequest request, Question question) {
        return Page.of(
                rows,
                request,
                timetable -> List.of(
                        question.asOf().toString(), timetable.timetableId().toString()));
    }
}
