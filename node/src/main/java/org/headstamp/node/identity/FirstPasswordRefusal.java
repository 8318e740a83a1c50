package org.headstamp.node.identity;

import io.quarkus.security.AuthenticationFailedException;
import java.util.Map;

/** The password is right, but somebody else set it: until its holder chose another one it opens no interface. */
public final class FirstPasswordRefusal {
    private static final String ATTRIBUTE = "headstamp.first-password";

    private FirstPasswordRefusal() {}

    static AuthenticationFailedException failure() {
        return new AuthenticationFailedException("the password was set by somebody else", Map.of(ATTRIBUTE, true));
    }

    /** Whether this is why a log-in failed. */
    public static boolean isCauseOf(Throwable failure) {
        return failure instanceof AuthenticationFailedException refused
                && Boolean.TRUE.equals(refused.<Boolean>getAttribute(ATTRIBUTE));
    }
}
