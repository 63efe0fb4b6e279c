package dev.entente.defects.alteration;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A call of a companion's static method with all that a method was given. */
final class CompanionCall {
    private final String companion;
    private final String method;
    private final Type result;
    /** in the order of local variables: the object first, unless the method is static */
    private final List<Type> given = new ArrayList<>();

    CompanionCall(String owner, String companion, String method, int access, String descriptor) {
        this.companion = companion.replace('.', '/');
        this.method = method;
        this.result = Type.getReturnType(descriptor);
        if ((access & Opcodes.ACC_STATIC) == 0) {
            given.add(Type.getObjectType(owner.replace('.', '/')));
        }
        given.addAll(List.of(Type.getArgumentTypes(descriptor)));
    }

    void pushArguments(MethodVisitor code) {
        int variable = 0;
        for (Type type : given) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), variable);
            variable += type.getSize();
        }
    }

    void invoke(MethodVisitor code, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, companion, method, descriptor, false);
    }

    String descriptor() {
        return Type.getMethodDescriptor(result, given.toArray(new Type[0]));
    }

    String descriptorWithResult() {
        List<Type> types = new ArrayList<>(given);
        types.addFirst(result);
        return Type.getMethodDescriptor(result, types.toArray(new Type[0]));
    }

    int returning() {
        return result.getOpcode(Opcodes.IRETURN);
    }
}
