package org.headstamp.node.console.origin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of notifications and investigations, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/origin")
final class OriginTemplates {
    private OriginTemplates() {}

    static native TemplateInstance list(Say say, Visitor visitor, OriginView view);

    static native TemplateInstance draft(Say say, Visitor visitor, NotifyView view);

    static native TemplateInstance notification(Say say, Visitor visitor, NotificationView view);

    static native TemplateInstance investigations(Say say, Visitor visitor, InvestigationListView view);

    static native TemplateInstance investigation(Say say, Visitor visitor, InvestigationView view);

    static native TemplateInstance joint(Say say, Visitor visitor, JointView view);

    static native TemplateInstance lots(Say say, Visitor visitor, LotsView view);
}
