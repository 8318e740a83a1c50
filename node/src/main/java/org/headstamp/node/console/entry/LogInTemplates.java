package org.headstamp.node.console.entry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;

/** The templates of the way in, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/entry")
final class LogInTemplates {
    private LogInTemplates() {}

    static native TemplateInstance logIn(Say say, LogInView view);

    static native TemplateInstance goOn(Say say, boolean exercise, ParkedForms.Parked parked);

    static native TemplateInstance entered(Say say);
}
