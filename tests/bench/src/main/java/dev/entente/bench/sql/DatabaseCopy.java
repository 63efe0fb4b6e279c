package dev.entente.bench.sql;

import dev.entente.launcher.Stack;

/** A database beside a service's own, on the same server and with the same content. */
public final class DatabaseCopy {
    private final Stack stack;
    private final String service;

    private DatabaseCopy(Stack stack, String service) {
        this.stack = stack;
        this.service = service;
    }

    /** PostgreSQL copies a database only while nobody uses it, so the service is stopped meanwhile. */
    public static DatabaseCopy of(String service, Stack stack) {
        DatabaseCopy copy = new DatabaseCopy(stack, service);
        stack.stop(service);
        new Superuser(stack).execute("create database %s template %s".formatted(copy.name(), service));
        stack.start(service);
        return copy;
    }

    public String url() {
        return "jdbc:postgresql://" + stack.addresses().database(name());
    }

    public String user() {
        return service + "_app";
    }

    public String password() {
        return stack.secret(user());
    }

    private String name() {
        return "bench_" + service;
    }
}
