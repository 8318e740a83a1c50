package org.headstamp.node.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** An identity provider where nobody listens. */
public final class ProviderAway implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "headstamp.identity.oidc.enabled", "true",
                "headstamp.identity.oidc.issuer", "http://127.0.0.1:" + freePort() + "/state",
                "headstamp.identity.oidc.client-id", "headstamp-xb",
                "headstamp.identity.oidc.client-secret", "a secret of the provider and of this node");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
