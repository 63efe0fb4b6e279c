package dev.entente.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The process that listens on a port, as far as it can be seen; another user's processes may hide their pid. */
public record PortHolder(int port, OptionalLong pid, List<String> commandLine) {

    private static final int LONGEST_DESCRIPTION = 160;

    /** Empty when the port is free. */
    public static Optional<PortHolder> of(int port) {
        if (isFree(port)) {
            return Optional.empty();
        }
        var pid = ListeningSockets.pidListeningOn(port);
        return Optional.of(new PortHolder(port, pid, pid.isPresent() ? CommandLine.of(pid.getAsLong()) : List.of()));
    }

    /** Every process of a stack carries its home in its command line, so it is known again even without its pid file. */
    public boolean bears(String mark) {
        return commandLine.stream().anyMatch(word -> word.endsWith(mark));
    }

    /** The process as one of ours; empty when it ended meanwhile or hides its pid. */
    public Optional<KnownProcess> asKnown(String name) {
        return pid.isPresent() ? KnownProcess.of(name, pid.getAsLong(), List.of(port)) : Optional.empty();
    }

    public String describe() {
        if (pid.isEmpty()) {
            return "port " + port + " is held by a process that this user may not see";
        }
        var command = String.join(" ", commandLine);
        var shown =
                command.length() <= LONGEST_DESCRIPTION ? command : command.substring(0, LONGEST_DESCRIPTION) + " …";
        return "port " + port + " is held by process " + pid.getAsLong() + ": " + shown.strip();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (BindException taken) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
