package dev.entente.bench.measure;

import dev.entente.bench.figure.Findings;
import dev.entente.bench.machine.NoiseMeter;

/** What a bench is given: a stack to measure, where its findings go, and whether small numbers do. */
public record BenchRun(BenchStack stack, Findings findings, NoiseMeter noise, boolean small) {

    int size(int real, int tried) {
        return small ? tried : real;
    }

    static void say(String text) {
        System.out.println("  " + text);
    }
}
