package org.headstamp.node.console.seizure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;
import org.headstamp.node.seizure.SeizurePage;

/** The templates of seizures, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/seizure")
final class SeizureTemplates {
    private SeizureTemplates() {}

    static native TemplateInstance form(Say say, Visitor visitor, SeizureForm view);

    static native TemplateInstance seizure(Say say, Visitor visitor, SeizureView view);

    /** @param readable whether the visitor may read what was seized */
    static native TemplateInstance seizures(
            Say say, Visitor visitor, Casefile casefile, SeizurePage page, boolean readable);
}
