package org.headstamp.node.console.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The template of notices, checked against its data when the node is built. */
@CheckedTemplate(basePath = "console/notice")
final class NoticeTemplates {
    private NoticeTemplates() {}

    static native TemplateInstance notices(Say say, Visitor visitor, NoticeView view);
}
