package dev.entente.reporting.report.adapter;

import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Times;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.reporting.kpi.domain.Definition;
import dev.entente.reporting.kpi.domain.GroupKey;
import dev.entente.reporting.report.adapter.FigureSql.FactPlace;
import dev.entente.reporting.report.domain.Figure;
import dev.entente.reporting.report.domain.Question;
import dev.entente.reporting.report.domain.ScopedEvent;
import dev.entente.reporting.report.domain.SupportingFact;
import dev.entente.reporting.report.usecase.Figures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FigureStore implements Figures {
    private static final String BEFORE_ALL = "-infinity";

    private final CurrentSession session;

    FigureStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<List<Figure>> evaluate(Question question, List<Definition> definitions, @Nullable GroupKey groupBy) {
        Statement statement = new FigureSql(question).figures(definitions, groupBy);
        return rows(statement).map(rows -> figures(definitions, groupBy, rows));
    }

    @Override
    public Uni<List<SupportingFact>> supporting(Question question, Counted counted, PageRequest page) {
        FactPlace after = new FactPlace(
                page.after(1, Times::instant).map(Instant::toString).orElse(BEFORE_ALL),
                page.after(2, UUID::fromString).orElse(new UUID(0, 0)).toString(),
                page.rowsToRead());
        Statement statement =
                new FigureSql(question).supporting(counted.definition(), counted.groupBy(), counted.group(), after);
        return rows(statement)
                .map(rows -> rows.stream().map(SupportingFactRows::read).toList());
    }

    @Override
    public Uni<List<ScopedEvent>> events(Question question) {
        return rows(new FigureSql(question).events())
                .map(rows -> rows.stream().map(FigureStore::event).toList());
    }

    private Uni<List<Object[]>> rows(Statement statement) {
        return session.with(open -> {
            Mutiny.SelectionQuery<Object[]> query = open.createNativeQuery(statement.sql(), Object[].class);
            statement.parameters().forEach(query::setParameter);
            return query.getResultList();
        });
    }

    private static ScopedEvent event(Object[] row) {
        return new ScopedEvent(UUID.fromString((String) row[0]), (String) row[1], (Boolean) row[2]);
    }

    private static List<Figure> figures(List<Definition> definitions, @Nullable GroupKey groupBy, List<Object[]> rows) {
        List<Figure> figures = new ArrayList<>();
        for (int place = 0; place < definitions.size(); place++) {
            int wanted = place;
            List<Object[]> ofThis =
                    rows.stream().filter(row -> number(row[0]) == wanted).toList();
            figures.add(figure(definitions.get(place), groupBy, ofThis));
        }
        return figures;
    }

    private static Figure figure(Definition definition, @Nullable GroupKey groupBy, List<Object[]> rows) {
        Object[] total = rows.stream().filter(row -> row[1] == null).findFirst().orElseThrow();
        List<Figure.Group> groups = rows.stream()
                .filter(row -> row[1] != null)
                .map(row -> new Figure.Group((String) row[1], number(row[2]), number(row[3])))
                .sorted(Comparator.comparing(Figure.Group::name))
                .toList();
        GroupKey groupedBy = groupBy != null && definition.isGroupedBy(groupBy) ? groupBy : null;
        return new Figure(definition, number(total[2]), number(total[3]), groupedBy, groups);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
