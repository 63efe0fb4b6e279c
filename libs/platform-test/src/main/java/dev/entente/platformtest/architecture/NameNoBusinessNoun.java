package dev.entente.platformtest.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Roles are left out: platform must know who may call, so an actor may be a participant or an organiser. */
final class NameNoBusinessNoun extends ArchCondition<JavaClass> {
    private static final List<String> NOUNS = List.of(
            "programme",
            "partnership",
            "matchmaking",
            "meeting",
            "organisation",
            "agreement",
            "timetable",
            "attendance",
            "availability",
            "roster",
            "booking",
            "evidence");

    NameNoBusinessNoun() {
        super("name no business noun, nor do their members");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(Stream.of(type.getName()), type.getMembers().stream().map(JavaMember::getName))
                .filter(NameNoBusinessNoun::isBusiness)
                .forEach(name -> events.add(
                        SimpleConditionEvent.violated(type, name + " in " + type.getName() + " is business")));
    }

    private static boolean isBusiness(String name) {
        String words = name.toLowerCase(Locale.ROOT);
        return NOUNS.stream().anyMatch(words::contains);
    }
}
