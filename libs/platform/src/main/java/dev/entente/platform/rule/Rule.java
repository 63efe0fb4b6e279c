package dev.entente.platform.rule;

/** An invariant with a name; enum constants implement it and the constant's name becomes the problem's {@code code}. */
public interface Rule {

    String name();

    RefusalKind kind();
}
