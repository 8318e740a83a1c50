package org.headstamp.node.console.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The template of the page that stands before a message, checked against its data when the node is built. */
@CheckedTemplate(basePath = "console/letter")
final class LetterTemplates {
    private LetterTemplates() {}

    static native TemplateInstance confirm(Say say, Visitor visitor, ConfirmView view);
}
