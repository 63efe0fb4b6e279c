package dev.entente.platform.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer "no, because of this rule": an expected outcome, not a failure, so it carries no stack trace. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<FieldProblem> fields = new ArrayList<>();
    private final transient Map<String, Object> facts = new LinkedHashMap<>();

    /** @param detail a sentence that the caller can act on; it must not name a person */
    public Refusal(Rule rule, String detail) {
        super(detail, null, false, false);
        this.rule = rule;
    }

    public static void require(boolean holds, Rule rule, String detail) {
        if (!holds) {
            throw new Refusal(rule, detail);
        }
    }

    /** As {@link #require(boolean, Rule, String)}, naming the field at fault. */
    public static void require(boolean holds, Rule rule, String pointer, String detail) {
        if (!holds) {
            throw new Refusal(rule, detail).at(pointer);
        }
    }

    /** Names the field at fault by its JSON pointer, for example {@code /slotId}. */
    public Refusal at(String pointer) {
        return at(pointer, rule.name(), String.valueOf(getMessage()));
    }

    public Refusal at(String pointer, String code, String detail) {
        fields.add(new FieldProblem(pointer, code, detail));
        return this;
    }

    /** Adds a member to the problem, for example the slots that are still free. */
    public Refusal with(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    public Rule rule() {
        return rule;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldProblem> fields() {
        return List.copyOf(fields);
    }

    public Map<String, Object> members() {
        return Map.copyOf(facts);
    }
}
