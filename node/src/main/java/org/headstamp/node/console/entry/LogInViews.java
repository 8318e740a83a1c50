package org.headstamp.node.console.entry;

import jakarta.inject.Singleton;
import org.headstamp.node.console.frame.OwnPath;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.IdentityConfig;

/** Gathers what the log-in page shows. */
@Singleton
class LogInViews {
    private final IdentityConfig config;
    private final Visit visit;

    LogInViews(IdentityConfig config, Visit visit) {
        this.config = config;
        this.visit = visit;
    }

    /** What was to happen without a session is over with it. */
    LogInView of(OwnPath back, Kept kept) {
        boolean pointless = WayOn.leadsNowhere(back);
        return new LogInView(
                pointless ? OwnPath.FIRST : back,
                pointless && kept.waits() ? Kept.NONE : kept,
                "",
                false,
                provider(),
                visit.exercise());
    }

    private LogInView.Provider provider() {
        if (!config.oidc().enabled()) {
            return LogInView.Provider.NONE;
        }
        return visit.say().here().equals(ProviderFailures.PLACE)
                ? LogInView.Provider.FAILED
                : LogInView.Provider.OFFERED;
    }
}
