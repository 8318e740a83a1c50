package org.headstamp.node.console.entry;

import org.headstamp.node.console.frame.OwnPath;

/**
 * What the log-in page shows.
 *
 * @param back where it leads
 * @param refused whether a log-in was just refused
 * @param provider whether the State's identity provider is offered, and whether it failed just now
 * @param exercise whether the node takes part in an exercise
 */
public record LogInView(OwnPath back, KeptForm kept, boolean refused, Provider provider, boolean exercise) {
    /** How it stands with the State's identity provider. */
    enum Provider {
        NONE,
        OFFERED,
        FAILED
    }

    public boolean offersProvider() {
        return provider != Provider.NONE;
    }

    public boolean providerFailed() {
        return provider == Provider.FAILED;
    }

    LogInView afterRefusal() {
        return new LogInView(back, kept, true, provider, exercise);
    }
}
