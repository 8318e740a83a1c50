package org.headstamp.node.console.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of the log and of bundles, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/audit")
final class AuditTemplates {
    private AuditTemplates() {}

    static native TemplateInstance search(Say say, Visitor visitor, AuditView view);

    static native TemplateInstance entry(Say say, Visitor visitor, EntryView view);

    static native TemplateInstance logs(Say say, Visitor visitor, LogsView view);

    static native TemplateInstance bundle(Say say, Visitor visitor, BundleView view);
}
