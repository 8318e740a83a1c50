package org.headstamp.node.console.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of paper, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/paper")
final class PaperTemplates {
    private PaperTemplates() {}

    static native TemplateInstance bundle(Say say, CaseView view);

    static native TemplateInstance article(Say say, PaperMessage paper, boolean parts);

    static native TemplateInstance whole(Say say, AnswerPaper view, PaperStyle style);

    static native TemplateInstance answer(Say say, Visitor visitor, AnswerPaper view);
}
