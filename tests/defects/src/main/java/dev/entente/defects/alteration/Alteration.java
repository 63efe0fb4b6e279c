package dev.entente.defects.alteration;

import org.objectweb.asm.ClassVisitor;

/** One change of one class. Nothing may branch in what it adds, so that no stack map has to be made anew. */
public sealed interface Alteration permits ChangedText, ReplacedMethod, AmendedResult, OmittedCall {

    /** The class that is changed. */
    String owner();

    /** @param made told whenever something was changed */
    ClassVisitor over(ClassVisitor next, Runnable made);
}
