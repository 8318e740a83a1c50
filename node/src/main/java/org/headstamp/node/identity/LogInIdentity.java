package org.headstamp.node.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;

/** Hands the result of a log-in to Quarkus, which maps the failure to a refusal without a reason. */
final class LogInIdentity {
    private LogInIdentity() {}

    static SecurityIdentity of(LogIn result) {
        return switch (result) {
            case LogIn.Accepted accepted -> accepted.operator().toIdentity();
            case LogIn.Refused refused -> throw new AuthenticationFailedException("the log-in was refused");
        };
    }
}
