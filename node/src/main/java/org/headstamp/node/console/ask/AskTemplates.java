package org.headstamp.node.console.ask;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of asking, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/ask")
final class AskTemplates {
    private AskTemplates() {}

    static native TemplateInstance step(Say say, Visitor visitor, AskView view);

    static native TemplateInstance preview(
            Say say, Visitor visitor, AskView view, AskView.Preview shown, boolean changed);

    static native TemplateInstance kept(Say say, Instant at);

    static native TemplateInstance trace(Say say, Visitor visitor, TraceView view);

    static native TemplateInstance confirm(Say say, Visitor visitor, ConfirmView view);
}
