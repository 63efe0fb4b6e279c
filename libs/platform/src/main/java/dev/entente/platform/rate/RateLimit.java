package dev.entente.platform.rate;

import dev.entente.platform.rule.Refusal;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Answers 429 to whoever asks too often, before anything is done for them, and tells everybody what is left. Health and
 * metrics are on a port of their own and not counted. The headers are those of the IETF's draft on rate limits.
 */
@Singleton
public class RateLimit {
    private static final String ALLOWANCE = Allowance.class.getName();

    private final CallerRates rates;

    RateLimit(CallerRates rates) {
        this.rates = rates;
    }

    @ServerRequestFilter(preMatching = true)
    public void count(ContainerRequestContext asked) {
        Allowance allowance = rates.afterOneMore();
        asked.setProperty(ALLOWANCE, allowance);
        if (allowance.isExceeded()) {
            throw new Refusal(
                    RateRule.REQUESTS_MUST_STAY_WITHIN_RATE,
                    "You ask too often; ask again in " + allowance.secondsToPause() + " s.");
        }
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (asked.getProperty(ALLOWANCE) instanceof Allowance allowance) {
            MultivaluedMap<String, Object> headers = answer.getHeaders();
            headers.putSingle(
                    "RateLimit-Policy",
                    "\"requests\";q=" + allowance.atOnce() + ";w=" + RequestRates.TIME_TO_FILL.toSeconds());
            headers.putSingle(
                    "RateLimit", "\"requests\";r=" + allowance.left() + ";t=" + allowance.secondsUntilRested());
            if (allowance.isExceeded()) {
                headers.putSingle(HttpHeaders.RETRY_AFTER, allowance.secondsToPause());
            }
        }
    }
}
