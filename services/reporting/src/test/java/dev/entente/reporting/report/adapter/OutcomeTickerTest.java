package dev.entente.reporting.report.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.reporting.report.domain.OutcomeReport;
import dev.entente.reporting.report.domain.Period;
import dev.entente.reporting.report.domain.Question;
import dev.entente.reporting.report.domain.Scope;
import dev.entente.reporting.settlement.domain.Settlement;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class OutcomeTickerTest {
    private static final OutcomeReport NOTHING = new OutcomeReport(
            new Question(2, Scope.programme(new UUID(0, 1)), Instant.EPOCH, Period.ALWAYS),
            new Settlement(Map.of()),
            List.of(),
            List.of());

    private final Sse sse = new SseImpl();

    @Test
    void commentsWhenALineHasBeenSilentForFifteenSeconds() {
        OutcomeTicker ticker = new OutcomeTicker(sse, null);

        List<OutboundSseEvent> told = List.of();
        int looks = 0;
        while (told.isEmpty()) {
            told = ticker.keepSilence();
            looks++;
        }

        assertThat(looks * 250).isBetween(14_000, 15_000);
        assertThat(told.get(0).getComment()).isNotBlank();
        assertThat(ticker.keepSilence()).isEmpty();
    }

    @Test
    void tellsNoNewsWhereThePositionIsKnown() {
        OutcomeTicker ticker = new OutcomeTicker(sse, new StreamPlace(2, 40));

        assertThat(ticker.isNews(new StreamPlace(2, 40))).isFalse();
        assertThat(ticker.isNews(new StreamPlace(2, 41))).isTrue();
    }

    @Test
    void resetsAListenerThatIsAheadOfThisProjection() {
        OutcomeTicker ticker = new OutcomeTicker(sse, new StreamPlace(2, 50));

        List<OutboundSseEvent> told = ticker.tell(new StreamPlace(2, 40), NOTHING);

        assertThat(told).extracting(OutboundSseEvent::getName).containsExactly("reset", "outcomes");
        assertThat(told).extracting(OutboundSseEvent::getId).containsExactly("2:40", "2:40");
    }

    @Test
    void resetsWhenTheNextGenerationTakesOver() {
        OutcomeTicker ticker = new OutcomeTicker(sse, new StreamPlace(1, 50));

        assertThat(ticker.tell(new StreamPlace(2, 60), NOTHING))
                .extracting(OutboundSseEvent::getName)
                .containsExactly("reset", "outcomes");
        assertThat(ticker.tell(new StreamPlace(2, 61), NOTHING)).isEmpty();
    }
}
