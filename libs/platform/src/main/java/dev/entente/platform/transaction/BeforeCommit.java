package dev.entente.platform.transaction;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written at the end of the transaction under way, so that many of a kind need one statement. Whoever gathers must
 * not look for what it has gathered.
 */
@ApplicationScoped
public class BeforeCommit {
    private static final String KEY = BeforeCommit.class.getName();

    private final TransactionLocals locals;

    BeforeCommit(TransactionLocals locals) {
        this.locals = locals;
    }

    /** Writes what was gathered for it, in the order in which that came. */
    @FunctionalInterface
    public interface Writer<T> {
        Uni<Void> write(List<T> gathered);
    }

    /** @param writer the same object for all of a kind */
    public <T> void gather(T one, Writer<T> writer) {
        @SuppressWarnings("unchecked") // only this method adds, and the key's type is that of its list
        List<T> ofThisKind = (List<T>) waiting().computeIfAbsent(writer, first -> new ArrayList<>());
        ofThisKind.add(one);
    }

    /** Writes all of it now, because something must not come before it. */
    public Uni<Void> write() {
        return Uni.createFrom().deferred(() -> {
            Map<Writer<?>, List<?>> gathered = new LinkedHashMap<>(waiting());
            waiting().clear();
            return gathered.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Multi.createFrom()
                            .iterable(gathered.entrySet())
                            .onItem()
                            .transformToUniAndConcatenate(BeforeCommit::write)
                            .onItem()
                            .ignoreAsUni();
        });
    }

    void begin() {
        locals.put(KEY, new LinkedHashMap<Writer<?>, List<?>>());
    }

    @SuppressWarnings("unchecked") // as above
    private static Uni<Void> write(Map.Entry<Writer<?>, List<?>> ofOneKind) {
        return ((Writer<Object>) ofOneKind.getKey()).write((List<Object>) ofOneKind.getValue());
    }

    private Map<Writer<?>, List<?>> waiting() {
        return locals.<Map<Writer<?>, List<?>>>get(KEY)
                .orElseThrow(() -> new IllegalStateException("No transaction: only a gateway opens one"));
    }
}
