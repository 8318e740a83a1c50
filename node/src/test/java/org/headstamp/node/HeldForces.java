package org.headstamp.node;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A node of a State that holds back what answers tell of its security forces. */
public final class HeldForces implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("headstamp.trace.forces", "HOLD");
    }
}
