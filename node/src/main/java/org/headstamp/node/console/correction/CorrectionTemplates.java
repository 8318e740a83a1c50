package org.headstamp.node.console.correction;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of corrections, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/correction")
final class CorrectionTemplates {
    private CorrectionTemplates() {}

    static native TemplateInstance form(Say say, Visitor visitor, CorrectionView view);

    static native TemplateInstance preview(Say say, Visitor visitor, PreviewView view);
}
