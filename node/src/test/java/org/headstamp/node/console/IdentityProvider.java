package org.headstamp.node.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/** The identity provider of XB: an OpenID provider on this machine, which lets in whom the test says. */
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {
    static final String CLIENT = "headstamp-xb";
    static final String CLAIM = "employee_number";

    private static final String NAME = "state";
    private static @Nullable MockOAuth2Server running;

    @Override
    public Map<String, String> start() {
        var server = new MockOAuth2Server();
        server.start();
        running = server;
        return Map.of(
                "headstamp.identity.oidc.enabled",
                "true",
                "headstamp.identity.oidc.issuer",
                issuer(),
                "headstamp.identity.oidc.client-id",
                CLIENT,
                "headstamp.identity.oidc.client-secret",
                "a secret of the provider and of this node",
                "headstamp.identity.oidc.claim",
                CLAIM);
    }

    @Override
    public void stop() {
        server().shutdown();
    }

    static String issuer() {
        return server().issuerUrl(NAME).toString();
    }

    static MockOAuth2Server server() {
        return Objects.requireNonNull(running, "the provider was not started");
    }

    /** Who logs in next. */
    static void letIn(String subject, Map<String, Object> claims) {
        var unused =
                server().enqueueCallback(new DefaultOAuth2TokenCallback(NAME, subject, "JWT", List.of(CLIENT), claims));
    }
}
