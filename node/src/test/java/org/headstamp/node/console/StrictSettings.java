package org.headstamp.node.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Asks everybody for a second factor, and is behind a proxy on this machine that ends TLS. */
public final class StrictSettings implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("headstamp.identity.second-factor", "REQUIRED", "headstamp.behind-proxy", "true");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
