package org.headstamp.node.console.ballistic;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of ballistic leads, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/ballistic")
final class BallisticTemplates {
    private BallisticTemplates() {}

    static native TemplateInstance list(Say say, Visitor visitor, BallisticsView view);

    static native TemplateInstance draft(Say say, Visitor visitor, LeadFormView view);

    static native TemplateInstance lead(Say say, Visitor visitor, LeadView view);

    static native TemplateInstance received(Say say, Visitor visitor, ReceivedView view);
}
