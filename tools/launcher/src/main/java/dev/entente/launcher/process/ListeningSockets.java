package dev.entente.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds who listens on a port: from {@code /proc} where there is one, else by asking {@code lsof}. */
final class ListeningSockets {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningSockets() {}

    static OptionalLong pidListeningOn(int port) {
        return Files.isReadable(PROC.resolve("net/tcp")) ? fromProc(port) : fromLsof(port);
    }

    private static OptionalLong fromProc(int port) {
        var sockets = Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(PROC.resolve(table)))
                .map(line -> line.strip().split("\\s+", -1))
                .filter(fields -> listensOn(fields, port))
                .map(fields -> "socket:[" + fields[INODE] + "]")
                .collect(Collectors.toSet());
        if (sockets.isEmpty()) {
            return OptionalLong.empty();
        }
        return ProcessHandle.allProcesses()
                .mapToLong(ProcessHandle::pid)
                .filter(pid -> holdsAnyOf(pid, sockets))
                .findFirst();
    }

    private static boolean listensOn(String[] fields, int port) {
        return fields.length > INODE
                && fields[STATE].equals(LISTENING)
                && fields[LOCAL_ADDRESS].endsWith(String.format(Locale.ROOT, ":%04X", port));
    }

    private static boolean holdsAnyOf(long pid, Set<String> sockets) {
        try (var descriptors = Files.list(PROC.resolve(Long.toString(pid)).resolve("fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException endedOrAnotherUsers) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException noSuchProtocol) {
            return Stream.empty();
        }
    }

    private static OptionalLong fromLsof(int port) {
        try {
            var lsof = new ProcessBuilder(List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t")).start();
            var answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().mapToLong(Long::parseLong).findFirst();
        } catch (IOException notInstalled) {
            return OptionalLong.empty();
        }
    }
}
