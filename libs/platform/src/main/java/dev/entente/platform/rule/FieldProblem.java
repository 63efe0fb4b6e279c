package dev.entente.platform.rule;

/** One field that breaks a rule: {@code pointer} is a JSON pointer into the body, or {@code ?name} for a query parameter. */
public record FieldProblem(String pointer, String code, String detail) {}
