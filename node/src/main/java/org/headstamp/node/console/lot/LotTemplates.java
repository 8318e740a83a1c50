package org.headstamp.node.console.lot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of common lots, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/lot")
final class LotTemplates {
    private LotTemplates() {}

    static native TemplateInstance matches(Say say, Visitor visitor, MatchesView view);

    static native TemplateInstance match(Say say, Visitor visitor, MatchView view);

    static native TemplateInstance received(Say say, Visitor visitor, ReceivedView view);
}
