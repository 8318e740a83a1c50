package org.headstamp.node.console.account;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.AccountLink;
import org.headstamp.node.identity.Session;
import org.jspecify.annotations.Nullable;

/**
 * How somebody else gets in.
 *
 * @param claims by which the account can be linked to somebody at the identity provider; empty without one
 */
public record AccessView(
        String account, List<Session> sessions, @Nullable AccountLink link, List<String> claims, Entered form) {
    /** Where all of it is changed. */
    public String path() {
        return "/console/access/" + account;
    }
}
