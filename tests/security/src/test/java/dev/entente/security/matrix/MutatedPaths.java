package dev.entente.security.matrix;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Ways to write a path that a guard and a router might read differently. */
final class MutatedPaths {
    private MutatedPaths() {}

    static List<String> of(String path) {
        int begin = path.indexOf('/', 1);
        String root = path.substring(0, begin);
        int query = path.indexOf('?');
        String rest = path.substring(begin, query < 0 ? path.length() : query);
        String asked = query < 0 ? "" : path.substring(query);
        String last = rest.substring(rest.lastIndexOf('/'));
        String parents = rest.substring(0, rest.lastIndexOf('/'));
        return Stream.of(
                        root + rest + ";x=y",
                        root + ";x=y" + rest,
                        root + rest + "%3Bx=y",
                        root + parents + "%2F" + last.substring(1),
                        root + "/" + rest,
                        "/" + root + rest,
                        root + "/x/.." + rest,
                        root + "/x/%2e%2e" + rest,
                        root + "/." + rest,
                        root + "/%2e" + rest,
                        root + rest + "/",
                        root + rest + "%00",
                        root + rest + "%20",
                        root + rest + ".json",
                        (root + rest).toUpperCase(Locale.ROOT),
                        root + "/definitions/..;" + rest)
                .map(mutated -> mutated + asked)
                .toList();
    }
}
