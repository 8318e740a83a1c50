package org.headstamp.node.console.administration;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.AccountChanges;
import org.headstamp.node.identity.Accounts;

/** Shows one account, and does once what a form on its page asks for. */
@Singleton
class AccountDesk {
    private final Accounts accounts;
    private final AccountChanges changes;
    private final PostedForms posted;
    private final Visit visit;

    AccountDesk(Accounts accounts, AccountChanges changes, PostedForms posted, Visit visit) {
        this.accounts = accounts;
        this.changes = changes;
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
                accounts.get(by, name), changes.of(by, name).orElse(null), by.account(), form, refusal, handedOver);
        return Response.status(status)
                .entity(AdministrationTemplates.account(visit.say(), visit.visitor(), view)
                        .render())
                .build();
    }
}
