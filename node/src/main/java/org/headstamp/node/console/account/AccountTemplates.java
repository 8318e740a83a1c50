package org.headstamp.node.console.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;
import org.headstamp.node.identity.code.RecoveryCode;

/** The templates of accounts, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/account")
final class AccountTemplates {
    private AccountTemplates() {}

    static native TemplateInstance account(Say say, Visitor visitor, AccountView view);

    static native TemplateInstance firstPassword(Say say, Visitor visitor, Entered form, boolean start);

    static native TemplateInstance factor(Say say, Visitor visitor, FactorView view);

    static native TemplateInstance recovery(Say say, Visitor visitor, List<RecoveryCode> codes);

    static native TemplateInstance access(Say say, Visitor visitor, AccessView view);

    static native TemplateInstance sessionEnd(Say say, SessionEndView view);
}
