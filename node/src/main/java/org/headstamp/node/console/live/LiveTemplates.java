package org.headstamp.node.console.live;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;

/** The templates of live parts, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/live")
final class LiveTemplates {
    private LiveTemplates() {}

    /** @param others accounts, in words; empty if there are none */
    static native TemplateInstance present(Say say, String others);
}
