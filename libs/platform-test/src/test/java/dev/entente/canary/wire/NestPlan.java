package dev.entente.canary.wire;

public record NestPlan(String material) {}
