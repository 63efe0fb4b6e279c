package dev.entente.platformtest.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

final class CatchNothingWhole extends ArchCondition<JavaClass> {
    private static final Set<String> WHOLE =
            Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Throwable", "java.lang.Error");

    CatchNothingWhole() {
        super("catch no Exception, RuntimeException, Error or Throwable as a whole");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            for (TryCatchBlock block : unit.getTryCatchBlocks()) {
                if (block.getCaughtThrowables().stream().anyMatch(caught -> isCaughtBySource(caught, unit))) {
                    String words = unit.getFullName() + " catches whatever comes " + block.getSourceCodeLocation();
                    events.add(SimpleConditionEvent.violated(type, words));
                }
            }
        }
    }

    /** The compiler itself catches Throwable to close a resource; it then adds what closing threw. */
    private static boolean isCaughtBySource(JavaClass caught, JavaCodeUnit unit) {
        boolean byCompiler = caught.isEquivalentTo(Throwable.class)
                && unit.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getName().equals("addSuppressed"));
        return WHOLE.contains(caught.getName()) && !byCompiler;
    }
}
