package org.headstamp.node.console.account;

import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Account;
import org.headstamp.node.identity.SecondFactors;
import org.headstamp.node.identity.Session;

/**
 * The own account.
 *
 * @param present id of the session of this page
 * @param form change of the password as it was filled in, without the passwords
 * @param start whether the password is a first one, which is replaced elsewhere with the start word
 * @param mayOpenOthers whether the accounts of others may be looked at
 */
public record AccountView(
        Account account,
        SecondFactors.Standing factor,
        List<Session> sessions,
        String present,
        Entered form,
        boolean changed,
        boolean start,
        boolean mayOpenOthers) {
    /** Where the sessions are ended. */
    public String path() {
        return "/console/access/" + account.name();
    }
}
