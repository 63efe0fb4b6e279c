package dev.entente.defects.alteration;

import org.objectweb.asm.Opcodes;

/** A method without its code. */
public record MethodHead(int access, String name, String descriptor) {

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    /** A bridge only calls the method that is meant. */
    boolean isBridge() {
        return (access & Opcodes.ACC_BRIDGE) != 0;
    }
}
