package org.headstamp.node.console.answer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;
import org.headstamp.node.trace.answering.OpenQuestion;
import org.headstamp.node.trace.draft.KeptDraft;

/** The templates of questions of other States, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/answer")
final class AnswerTemplates {
    private AnswerTemplates() {}

    static native TemplateInstance open(
            Say say, Visitor visitor, List<OpenQuestion> questions, Instant now, String next);

    static native TemplateInstance all(Say say, Visitor visitor, RequestListView view);

    static native TemplateInstance request(Say say, Visitor visitor, RequestView view);

    static native TemplateInstance saved(Say say, KeptDraft draft);

    static native TemplateInstance unsaved(Say say, String path, Refusal problem);

    static native TemplateInstance conflict(
            Say say, Visitor visitor, String path, KeptDraft kept, List<DraftLine> lines, Entered form);
}
