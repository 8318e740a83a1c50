package org.headstamp.node.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that comes with the token of a session. */
final class SessionRequest extends BaseAuthenticationRequest {
    private final SessionToken token;
    private final boolean byItself;

    /** @param byItself whether a page sends it without a person */
    SessionRequest(SessionToken token, boolean byItself) {
        this.token = token;
        this.byItself = byItself;
    }

    boolean isByItself() {
        return byItself;
    }

    SessionToken token() {
        return token;
    }
}
