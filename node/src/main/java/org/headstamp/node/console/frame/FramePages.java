package org.headstamp.node.console.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/** Templates that belong to no part of the console. */
@CheckedTemplate(basePath = "console/frame")
final class FramePages {
    private FramePages() {}

    static native TemplateInstance failure(Say say, String title, String detail);

    static native TemplateInstance kept(Say say, Instant at);

    /** @param problem why it is not kept; empty where there is nothing to keep any more */
    static native TemplateInstance unkept(Say say, String problem);

    /** @param place where the earlier filling-in is gone on with */
    static native TemplateInstance another(Say say, Visitor visitor, String place, Instant at, Entered form);
}
