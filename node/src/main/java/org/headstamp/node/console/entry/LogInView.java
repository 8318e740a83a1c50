package org.headstamp.node.console.entry;

import org.headstamp.node.console.frame.OwnPath;

/**
 * What the log-in page shows.
 *
 * @param back where it leads
 * @param kept what is carried along
 * @param account what was filled in already
 * @param refused whether a log-in was just refused
 * @param provider whether the State's identity provider is offered, and whether it failed just now
 * @param exercise whether the node takes part in an exercise
 */
public record LogInView(OwnPath back, Kept kept, String account, boolean refused, Provider provider, boolean exercise) {
    private static final int LONGEST_ACCOUNT = 64;
    private static final String TO_PROVIDER = "/console/log-in/provider";

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

    /** Whether the browser holds the way on, since the provider was tried before. */
    public boolean resumes() {
        return kept.resumed() || providerFailed();
    }

    /** Where the State's identity provider is gone to, with what is carried along. */
    public String toProvider() {
        if (resumes()) {
            return TO_PROVIDER + "?" + Kept.RESUMED + "=yes";
        }
        var mark = kept.waits() ? "&" + Kept.MARK + "=" + kept.mark() : "";
        return TO_PROVIDER + "?return=" + back.encoded() + mark;
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
