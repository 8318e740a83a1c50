package org.headstamp.node.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;

/** What somebody who is logged in must do before the rest of the console is open. */
public enum Duty {
    /** Somebody else set the password that was logged in with. */
    CHOOSE_PASSWORD("/console/first-password"),
    /** The node asks for a second factor, and the account has none. */
    SET_UP_SECOND_FACTOR("/console/second-factor");

    static final String ATTRIBUTE = "headstamp.duty";

    private final String page;

    Duty(String page) {
        this.page = page;
    }

    /** The duty of whoever sent a request; empty for none. */
    public static Optional<Duty> of(SecurityIdentity identity) {
        Duty duty = identity.getAttribute(ATTRIBUTE);
        return Optional.ofNullable(duty);
    }

    /** Where it is done. */
    public String page() {
        return page;
    }

    /** Whether a path is open already; a second factor may be set up before the password is chosen. */
    boolean opens(String path) {
        return isBelow(page, path) || isBelow(SET_UP_SECOND_FACTOR.page, path);
    }

    private static boolean isBelow(String page, String path) {
        return path.equals(page) || path.startsWith(page + "/");
    }
}
