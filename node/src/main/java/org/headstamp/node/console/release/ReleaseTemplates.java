package org.headstamp.node.console.release;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of consent and disclosure, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/release")
final class ReleaseTemplates {
    private ReleaseTemplates() {}

    static native TemplateInstance use(Say say, Visitor visitor, UseView view);

    static native TemplateInstance ask(Say say, Visitor visitor, AskView view);

    static native TemplateInstance consent(Say say, Visitor visitor, ConsentView view);

    static native TemplateInstance request(Say say, Visitor visitor, RequestView view);

    static native TemplateInstance list(Say say, Visitor visitor, ReleaseView view);

    static native TemplateInstance announce(Say say, Visitor visitor, AnnounceView view);

    static native TemplateInstance disclosure(Say say, Visitor visitor, PlannedView view);

    static native TemplateInstance disclosures(Say say, Visitor visitor, DisclosuresView view);
}
