package dev.entente.timetabling.command;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How full the heap has been, garbage included. */
final class HeapPeak {
    private static final long MEGABYTE = 1_000_000;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    /** Counts anew from what is in use without garbage. */
    void begin() {
        System.gc(); // else the last file's garbage counts for the next one
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    long megabytes() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }
}
