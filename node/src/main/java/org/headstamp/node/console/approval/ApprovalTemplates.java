package org.headstamp.node.console.approval;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of approvals, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/approval")
final class ApprovalTemplates {
    private ApprovalTemplates() {}

    static native TemplateInstance waiting(Say say, Visitor visitor, WaitingView view);

    static native TemplateInstance judge(Say say, Visitor visitor, ApprovalView view);

    static native TemplateInstance confirm(Say say, Visitor visitor, ApprovalView view);

    /** @param view of the draft as it leaves once it is released */
    static native TemplateInstance release(Say say, Visitor visitor, ApprovalView view);

    /** @param reason why the step does not count */
    static native TemplateInstance refused(Say say, Visitor visitor, String reason);
}
