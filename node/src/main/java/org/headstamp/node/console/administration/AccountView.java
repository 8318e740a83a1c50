package org.headstamp.node.console.administration;

import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Account;
import org.headstamp.node.identity.AccountChange;
import org.headstamp.node.identity.PasswordReset;
import org.jspecify.annotations.Nullable;

/**
 * One account as focal points see it.
 *
 * @param change that waits for another focal point; null if none does
 * @param reset of its password that waits for another focal point; null if none does
 * @param firstPassword whether its holder has not chosen a password yet
 * @param visitor account of who looks at the page
 * @param refusal key of a text that says why something was refused; empty if nothing was
 * @param handedOver cases and tasks that a hand-over has just moved, as text; empty if none has
 */
record AccountView(
        Account account,
        @Nullable AccountChange change,
        @Nullable PasswordReset reset,
        boolean firstPassword,
        String visitor,
        Entered form,
        String refusal,
        String handedOver) {
    public boolean waits() {
        return account.status() == Account.Status.PENDING;
    }

    public boolean ended() {
        return account.status() == Account.Status.DEACTIVATED;
    }

    public boolean active() {
        return account.status() == Account.Status.ACTIVE;
    }

    /** Whether the visitor made it, and so cannot confirm it. */
    public boolean mine() {
        return account.createdBy().equals(visitor);
    }

    /** Whether it is the visitor's own, which neither ends nor changes itself. */
    public boolean self() {
        return account.name().equals(visitor);
    }

    /** Whether the visitor asked for the change, and so cannot confirm it. */
    public boolean asked() {
        return change != null && change.askedBy().equals(visitor);
    }

    /** Whether the visitor asked for the reset, and so cannot confirm it. */
    public boolean askedReset() {
        return reset != null && reset.askedBy().equals(visitor);
    }

    /** Whether the form of a change is shown: a second change would replace the one that waits. */
    public boolean asks() {
        return !self() && (change == null || form.isWrong());
    }

    /** What the account is to become: as filled in, else as it is. */
    public AccountForm wanted() {
        return AccountForm.of(account, form);
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
