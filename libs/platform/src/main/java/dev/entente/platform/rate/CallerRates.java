package dev.entente.platform.rate;

import dev.entente.platform.rate.RequestRates.Caller;
import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Whom the request under way counts for, and what they are left with. */
@ApplicationScoped
class CallerRates {
    private final RequestRates rates = new RequestRates(TimeMeter.SYSTEM_NANOTIME);
    private final RateSettings settings;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    CallerRates(RateSettings settings, SecurityIdentity identity, CurrentVertxRequest request) {
        this.settings = settings;
        this.identity = identity;
        this.request = request;
    }

    Allowance afterOneMore() {
        return rates.afterOneMore(caller());
    }

    private Caller caller() {
        if (identity.isAnonymous()) {
            String address = request.getCurrent().request().remoteAddress().hostAddress();
            return new Caller("from " + address, settings.perAddress());
        }
        boolean runsEvents = identity.hasRole("organiser") || identity.hasRole("admin");
        return new Caller(
                identity.getPrincipal().getName(), runsEvents ? settings.perOrganiser() : settings.perCaller());
    }
}
