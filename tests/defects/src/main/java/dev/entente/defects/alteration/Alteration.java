package dev.entente.defects.alteration;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;

/** One change of one class. Nothing may branch in what it adds, so that no stack map has to be made anew. */
public sealed interface Alteration permits ChangedText, ReplacedMethod, AmendedResult, OmittedCall {

    /** The class that is changed. */
    String owner();

    /**
     * What a method of the class goes through.
     *
     * @param code where the method is written
     * @param made told whenever something was changed
     * @return null when the method is written already
     */
    @Nullable
    MethodVisitor through(MethodHead method, MethodVisitor code, Runnable made);
}
