package org.headstamp.node.console.administration;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Account;
import org.headstamp.node.identity.AccountChanges;
import org.headstamp.node.identity.Accounts;
import org.headstamp.node.identity.PasswordResets;

/** Shows accounts and what waits of them, and does once what a form on the page of one asks for. */
@Singleton
class AccountDesk {
    private final Accounts accounts;
    private final AccountChanges changes;
    private final PasswordResets resets;
    private final PostedForms posted;
    private final Visit visit;

    AccountDesk(Accounts accounts, AccountChanges changes, PasswordResets resets, PostedForms posted, Visit visit) {
        this.accounts = accounts;
        this.changes = changes;
        this.resets = resets;
        this.posted = posted;
        this.visit = visit;
    }

    /** Acts, and leads back to the account. */
    Response act(String name, Entered form, Runnable act) {
        return Response.seeOther(posted.once(visit.operator(), form, () -> {
                    act.run();
                    return UriBuilder.fromPath(AccountPages.PLACE).build(name);
                }))
                .build();
    }

    /**
     * The list of accounts.
     *
     * @param next name after which the next page begins; empty on the last one
     */
    String list(List<Account> shown, String next) {
        var by = visit.operator();
        return AdministrationTemplates.accounts(
                        visit.say(),
                        visit.visitor(),
                        shown,
                        changes.waiting(by, AccountPages.ON_ONE_PAGE),
                        resets.waiting(by, AccountPages.ON_ONE_PAGE),
                        next)
                .render();
    }

    /**
     * The page of the account.
     *
     * @param refusal key of a text that says why something was refused; empty if nothing was
     */
    Response page(int status, String name, Entered form, String refusal) {
        return page(status, name, form, refusal, "");
    }

    /** @param handedOver what a hand-over has just moved, as text; empty if none has */
    Response page(int status, String name, Entered form, String refusal, String handedOver) {
        var by = visit.operator();
        var view = new AccountView(
                accounts.get(by, name),
                changes.of(by, name).orElse(null),
                resets.of(by, name).orElse(null),
                accounts.hasFirstPassword(by, name),
                by.account(),
                form,
                refusal,
                handedOver);
        return Response.status(status)
                .entity(AdministrationTemplates.account(visit.say(), visit.visitor(), view)
                        .render())
                .build();
    }
}
