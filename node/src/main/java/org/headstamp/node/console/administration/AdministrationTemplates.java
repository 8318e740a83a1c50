package org.headstamp.node.console.administration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;
import org.headstamp.node.deadline.TimetableSheet;
import org.headstamp.node.identity.Account;
import org.headstamp.node.identity.AccountChange;
import org.headstamp.node.identity.PasswordReset;
import org.headstamp.node.policy.PolicyVersion;

/** The templates of what is administered, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/administration")
final class AdministrationTemplates {
    private AdministrationTemplates() {}

    static native TemplateInstance start(Say say, Visitor visitor);

    /**
     * The list of accounts.
     *
     * @param waiting changes that wait for another focal point
     * @param resets of passwords that do so
     * @param next name after which the next page begins; empty on the last one
     */
    static native TemplateInstance accounts(
            Say say,
            Visitor visitor,
            List<Account> accounts,
            List<AccountChange> waiting,
            List<PasswordReset> resets,
            String next);

    static native TemplateInstance newAccount(Say say, Visitor visitor, AccountForm view);

    static native TemplateInstance account(Say say, Visitor visitor, AccountView view);

    static native TemplateInstance policies(Say say, Visitor visitor, List<PolicyVersion> policies, String next);

    static native TemplateInstance policy(Say say, Visitor visitor, PolicyView view);

    static native TemplateInstance policyForm(Say say, Visitor visitor, PolicyForm view);

    static native TemplateInstance dryRun(Say say, Visitor visitor, TrialView view);

    static native TemplateInstance timetable(Say say, Visitor visitor, TimetableSheet sheet);

    static native TemplateInstance times(Say say, Visitor visitor, TimesView view);
}
