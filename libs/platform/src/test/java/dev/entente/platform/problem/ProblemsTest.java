package dev.entente.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.platform.rule.FieldProblem;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

    private record SlotRule(RefusalKind kind) implements Rule {
        @Override
        public String name() {
            return "SLOT_MUST_BE_FREE_FOR_BOTH";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MALFORMED, 400",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "CONFLICT, 409",
        "NOT_YET_KNOWN, 409",
        "STALE, 412",
        "TOO_LARGE, 413",
        "UNSUPPORTED_MEDIA, 415",
        "INVALID, 422",
        "VERSION_REQUIRED, 428",
        "TOO_MANY, 429"
    })
    void givesEachKindOfRefusalItsStatus(RefusalKind kind, int status) {
        assertThat(Problems.of(refusal(kind)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void neverBlamesTheServerForARefusal(RefusalKind kind) {
        assertThat(Problems.of(refusal(kind)).status()).isBetween(400, 499);
    }

    @Test
    void namesTheRuleInEveryForm() {
        Problem problem = Problems.of(refusal(RefusalKind.CONFLICT));

        assertThat(problem.code()).isEqualTo("SLOT_MUST_BE_FREE_FOR_BOTH");
        assertThat(problem.title()).isEqualTo("Slot must be free for both");
        assertThat(problem.type()).endsWith("/slot-must-be-free-for-both");
        assertThat(problem.detail()).isEqualTo("Bob is taken.");
    }

    @Test
    void carriesFieldsAndWhatElseHelps() throws Exception {
        Refusal refusal = refusal(RefusalKind.CONFLICT).at("/slotId").with("freeSlots", List.of("09:30"));

        String json = new ObjectMapper().writeValueAsString(Problems.of(refusal));

        assertThat(Problems.of(refusal).errors())
                .containsExactly(new FieldProblem("/slotId", "SLOT_MUST_BE_FREE_FOR_BOTH", "Bob is taken."));
        assertThat(json).contains("\"freeSlots\":[\"09:30\"]").contains("\"pointer\":\"/slotId\"");
    }

    @Test
    void leavesOutWhatIsEmpty() throws Exception {
        String json = new ObjectMapper().writeValueAsString(Problems.of(refusal(RefusalKind.CONFLICT)));

        assertThat(json).doesNotContain("errors").doesNotContain("traceId").doesNotContain("members");
    }

    private static Refusal refusal(RefusalKind kind) {
        return new Refusal(new SlotRule(kind), "Bob is taken.");
    }
}
