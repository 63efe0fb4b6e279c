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

    CompanionCall(String owner, String companion, MethodHead method) {
        this.companion = companion.replace('.', '/');
        this.method = method.name();
        this.result = Type.getReturnType(method.descriptor());
        if (!method.isStatic()) {
            given.add(Type.getObjectType(owner.replace('.', '/')));
        }
        given.addAll(List.of(Type.getArgumentTypes(method.descriptor())));
    }

    void pushArguments(MethodVisitor code) {
        int variable = 0;
        for (Type type : given) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), variable);
            variable += type.getSize();
        }
    }

    void invoke(MethodVisitor code) {
        invoke(code, given);
    }

    /** The method's own result lies below what was pushed. */
    void invokeWithResult(MethodVisitor code) {
        List<Type> types = new ArrayList<>(given);
        types.addFirst(result);
        invoke(code, types);
    }

    private void invoke(MethodVisitor code, List<Type> arguments) {
        String descriptor = Type.getMethodDescriptor(result, arguments.toArray(new Type[0]));
        code.visitMethodInsn(Opcodes.INVOKESTATIC, companion, method, descriptor, false);
    }

    int returning() {
        return result.getOpcode(Opcodes.IRETURN);
    }
}
