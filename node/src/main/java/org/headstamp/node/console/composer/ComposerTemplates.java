package org.headstamp.node.console.composer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of the composer, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/composer")
final class ComposerTemplates {
    private ComposerTemplates() {}

    static native TemplateInstance composer(Say say, Visitor visitor, Board board);

    /** What htmx puts in place while somebody types. */
    static native TemplateInstance answer(Say say, Board board);

    /** What htmx puts in place after a button that changed what stands in the fields. */
    static native TemplateInstance acted(Say say, Board board);
}
