package org.headstamp.node.console.entry;

import org.headstamp.node.console.frame.OwnPath;

/**
 * What the log-in page shows.
 *
 * @param back where it leads
 * @param account what was filled in already
 * @param refused whether a log-in was just refused
 * @param provider whether the State's identity provider is offered, and whether it failed just now
 * @param exercise whether the node takes part in an exercise
 */
public record LogInView(
        OwnPath back, KeptForm kept, String account, boolean refused, Provider provider, boolean exercise) {
    private static final int LONGEST_ACCOUNT = 64;

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
        return new LogInView(back, kept, account, true, provider, exercise);
    }

    /** The same with an account filled in; what is too long to be one is not kept. */
    LogInView filledIn(String typed) {
        var shown = typed.length() > LONGEST_ACCOUNT ? "" : typed;
        return new LogInView(back, kept, shown, refused, provider, exercise);
    }
}
