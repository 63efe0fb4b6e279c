package dev.entente.security.contract;

/** One method on one path of one service. */
public record Endpoint(String service, String method, String path) implements Comparable<Endpoint> {

    /** As a reader of the contract would call it. */
    public String name() {
        return method + " " + path;
    }

    @Override
    public int compareTo(Endpoint other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return service + " " + path + " " + method;
    }
}
