package dev.entente.bench.machine;

/** What {@code /proc/<pid>/stat} says; see proc(5). */
record StatLine(String name, double seconds, double secondsWithChildren) {
    /** Linux counts for programs in hundredths of a second, whatever the kernel's own ticks are. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    /** The name stands in parentheses and may hold some itself, and spaces. */
    static StatLine parse(String line) {
        int end = line.lastIndexOf(')');
        String[] fields = line.substring(end + 2).split(" ", -1);
        double own = ticks(fields, USER) + ticks(fields, SYSTEM);
        double children = ticks(fields, CHILDREN_USER) + ticks(fields, CHILDREN_SYSTEM);
        return new StatLine(
                line.substring(line.indexOf('(') + 1, end),
                own / TICKS_PER_SECOND,
                (own + children) / TICKS_PER_SECOND);
    }

    private static double ticks(String[] fields, int place) {
        return Long.parseLong(fields[place]);
    }
}
