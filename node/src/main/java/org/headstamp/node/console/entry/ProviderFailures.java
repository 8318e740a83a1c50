package org.headstamp.node.console.entry;

import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** A log-in at the identity provider that fails leads back to the log-in page, whose own form works without it. */
@Singleton
class ProviderFailures {
    static final String PLACE = "/console/log-in?provider=failed";

    private static final Logger LOG = Logger.getLogger(ProviderFailures.class);
    private static final String PATH = "/console/sso";

    void register(@Observes Router router) {
        router.route(PATH).failureHandler(ProviderFailures::leadBack);
    }

    private static void leadBack(RoutingContext call) {
        var failure = call.failure();
        if (failure == null || failure instanceof AuthenticationRedirectException) {
            // On the way to the provider or back.
            call.next();
            return;
        }
        // Never its message, which tells of the person.
        LOG.warnf(
                "a log-in at the identity provider failed: %s",
                failure.getClass().getSimpleName());
        if (!call.response().ended()) {
            var unused = call.response()
                    .setStatusCode(302)
                    .putHeader("Location", PLACE)
                    .end();
        }
    }
}
