package org.headstamp.node.console.administration;

import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Account;

/**
 * One account as focal points see it.
 *
 * @param mine whether the visitor made it, and so cannot confirm it
 * @param self whether it is the visitor's own, which cannot end itself
 * @param refusal key of a text that says why something was refused; empty if nothing was
 * @param handedOver cases and tasks that a hand-over has just moved, as text; empty if none has
 */
record AccountView(Account account, Entered form, boolean mine, boolean self, String refusal, String handedOver) {
    public boolean waits() {
        return account.status() == Account.Status.PENDING;
    }

    public boolean ended() {
        return account.status() == Account.Status.DEACTIVATED;
    }

    /** Class of the badge of its status. */
    public String style() {
        return switch (account.status()) {
            case ACTIVE -> "good";
            case PENDING -> "warn";
            case DEACTIVATED -> "bad";
        };
    }
}
