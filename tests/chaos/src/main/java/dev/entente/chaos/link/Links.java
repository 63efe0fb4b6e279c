package dev.entente.chaos.link;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The links before all the programs of a stack, by the program's name. */
public final class Links implements AutoCloseable {
    private final Map<String, Link> byProgram;

    private Links(Map<String, Link> byProgram) {
        this.byProgram = byProgram;
    }

    /**
     * @param programs with the ports where they really listen
     * @param firstPort of the links, which take one port each
     */
    public static Links before(Map<String, Integer> programs, int firstPort) {
        Map<String, Link> links = new LinkedHashMap<>();
        programs.forEach((program, port) -> links.put(program, Link.open(firstPort + links.size(), port)));
        return new Links(links);
    }

    public Link before(String program) {
        Link link = byProgram.get(program);
        if (link == null) {
            throw new IllegalArgumentException("no link leads to " + program);
        }
        return link;
    }

    public List<String> programs() {
        return List.copyOf(byProgram.keySet());
    }

    public Map<String, Integer> ports() {
        Map<String, Integer> ports = new HashMap<>();
        byProgram.forEach((program, link) -> ports.put(program, link.port()));
        return ports;
    }

    public void mendAll() {
        byProgram.values().forEach(Link::mend);
    }

    @Override
    public void close() {
        byProgram.values().forEach(Link::close);
    }
}
