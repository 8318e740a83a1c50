package org.headstamp.node.console.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Templates that belong to no part of the console. */
@CheckedTemplate(basePath = "console/frame")
final class FramePages {
    private FramePages() {}

    static native TemplateInstance failure(Say say, String title, String detail);
}
