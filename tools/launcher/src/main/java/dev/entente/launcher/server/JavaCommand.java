package dev.entente.launcher.server;

import dev.entente.launcher.home.StackHome;
import dev.entente.launcher.process.Command;
import dev.entente.launcher.topology.SettingsEverywhere;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A child JVM that starts quickly and stays small, run by the Java that runs the launcher. */
record JavaCommand(StackHome home, int heapMebibytes, List<String> options, List<String> program) {

    /** From this release on, Java warns of what Netty and JBoss Threads do unless it is allowed. */
    private static final int STRICT_RELEASE = 24;

    Command with(Map<String, String> environment) {
        var extended = new HashMap<>(environment);
        SettingsEverywhere.JAVA_ENVIRONMENT.forEach(extended::putIfAbsent);
        return new Command(words(), extended, home.folder());
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(SettingsEverywhere.JAVA);
        words.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Xms32m",
                "-Xmx" + heapMebibytes + "m",
                "-Dfile.encoding=UTF-8",
                "-D" + home.mark()));
        if (Runtime.version().feature() >= STRICT_RELEASE) {
            words.add("--sun-misc-unsafe-memory-access=allow");
        }
        words.addAll(options);
        words.addAll(program);
        return words;
    }
}
