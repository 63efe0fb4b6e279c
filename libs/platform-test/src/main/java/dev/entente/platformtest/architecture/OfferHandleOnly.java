package dev.entente.platformtest.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

final class OfferHandleOnly extends ArchCondition<JavaClass> {
    OfferHandleOnly() {
        super("offer one public method, handle");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        List<String> offered = type.getMethods().stream()
                .filter(OfferHandleOnly::isOffered)
                .map(JavaMethod::getName)
                .toList();
        if (!offered.equals(List.of("handle"))) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " offers " + offered));
        }
    }

    private static boolean isOffered(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
