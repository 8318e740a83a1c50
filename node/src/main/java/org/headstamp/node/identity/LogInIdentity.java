package org.headstamp.node.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;

/** Hands the result of a log-in to Quarkus, which learns of one reason alone, and that after the right password. */
final class LogInIdentity {
    private LogInIdentity() {}

    static SecurityIdentity of(LogIn result) {
        return switch (result) {
            case LogIn.Accepted accepted -> accepted.operator().toIdentity();
            case LogIn.Refused refused ->
                throw refused.reason() == LogIn.Reason.FIRST_PASSWORD
                        ? FirstPasswordRefusal.failure()
                        : new AuthenticationFailedException("the log-in was refused");
        };
    }
}
