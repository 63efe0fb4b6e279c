package dev.entente.scheduling.timetable.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of this process timetables may have. */
@ConfigMapping(prefix = "entente.timetabling")
public interface TimetablingSettings {

    /** Timetables computed side by side; the others wait. */
    @WithDefault("1")
    int parallel();

    /** Threads that one computation works with. The requests need the rest of the processors. */
    @WithDefault("1")
    int threads();

    /** Repairs computed side by side, beside the timetables. */
    @WithDefault("2")
    int repairs();

    /** Repairs that may wait meanwhile; each keeps a connection to the database. */
    @WithDefault("4")
    int waitingRepairs();

    /** How often the job looks how far its computation is. */
    @WithDefault("0.25s")
    Duration look();
}
