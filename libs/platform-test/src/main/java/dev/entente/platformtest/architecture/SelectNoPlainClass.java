package dev.entente.platformtest.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** A method that names a class of Java's own beside a native query with a class is taken to ask for just that class. */
final class SelectNoPlainClass extends ArchCondition<JavaClass> {
    SelectNoPlainClass() {
        super("ask a native query for no plain class");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            boolean plain = unit.getReferencedClassObjects().stream()
                    .map(ReferencedClassObject::getRawType)
                    .anyMatch(named -> named.getName().startsWith("java."));
            unit.getMethodCallsFromSelf().stream()
                    .filter(call -> plain && isNativeQueryWithClass(call))
                    .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
        }
    }

    private static boolean isNativeQueryWithClass(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(Mutiny.Session.class)
                && call.getName().equals("createNativeQuery")
                && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.isEquivalentTo(Class.class));
    }
}
