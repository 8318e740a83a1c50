package org.headstamp.node.console.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of evidence, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/evidence")
final class EvidenceTemplates {
    private EvidenceTemplates() {}

    static native TemplateInstance piece(Say say, Visitor visitor, EvidenceView view);
}
