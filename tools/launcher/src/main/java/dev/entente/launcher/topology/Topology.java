package dev.entente.launcher.topology;

import static dev.entente.launcher.topology.Database.databaseOf;
import static dev.entente.launcher.topology.Database.databaseOfService;
import static dev.entente.launcher.topology.Program.server;
import static dev.entente.launcher.topology.Program.service;
import static dev.entente.launcher.topology.Topic.deadLetters;
import static dev.entente.launcher.topology.Topic.facts;
import static dev.entente.launcher.topology.Topic.watermarks;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * The one list of what runs: the launcher starts it, and the compose file and the Kubernetes manifests are compared to it.
 * Ports are distances from the port base.
 */
public record Topology(List<Program> programs, List<Database> databases, List<Topic> topics) {

    public static final Topology ENTENTE = new Topology(
            List.of(
                    server("postgres").port("sql", 0),
                    server("kafka").port("broker", 1).port("controller", 2).port("administration", 5),
                    server("keycloak").port("http", 3).port("management", 4).waitsFor("postgres"),
                    service("registration", 10).waitsFor("postgres", "kafka"),
                    service("scheduling", 20).waitsFor("postgres", "kafka"),
                    service("agreements", 30).waitsFor("postgres", "kafka"),
                    service("reporting", 40).waitsFor("postgres", "kafka")),
            List.of(
                    databaseOfService("registration"),
                    databaseOfService("scheduling"),
                    databaseOfService("agreements"),
                    databaseOfService("reporting"),
                    databaseOf("keycloak")),
            List.of(
                    facts("entente.registration.programmes").readBy("reporting"),
                    facts("entente.registration.matchmaking-events").readBy("scheduling", "agreements", "reporting"),
                    facts("entente.registration.organisations").readBy("reporting"),
                    facts("entente.registration.participants").readBy("scheduling", "agreements", "reporting"),
                    facts("entente.scheduling.meetings").readBy("agreements", "reporting"),
                    facts("entente.scheduling.timetables").readBy("reporting"),
                    facts("entente.agreements.outcomes").readBy("reporting"),
                    facts("entente.agreements.agreements").readBy("reporting"),
                    watermarks("entente.registration.watermarks").readBy("reporting"),
                    watermarks("entente.scheduling.watermarks").readBy("reporting"),
                    watermarks("entente.agreements.watermarks").readBy("reporting"),
                    watermarks("entente.reporting.watermarks"),
                    deadLetters("entente.scheduling.dead-letters"),
                    deadLetters("entente.agreements.dead-letters"),
                    deadLetters("entente.reporting.dead-letters")));

    public Program program(String name) {
        return programs.stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no program is called " + name + "; there are "
                        + programs.stream().map(Program::name).toList()));
    }

    public List<Program> services() {
        return programs.stream().filter(Program::isService).toList();
    }
}
