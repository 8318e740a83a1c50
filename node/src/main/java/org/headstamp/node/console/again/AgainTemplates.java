package org.headstamp.node.console.again;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.DraftsAgain;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of drafting again, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/again")
final class AgainTemplates {
    private AgainTemplates() {}

    /** @param again address to which it is posted what is to take the place of what is begun */
    static native TemplateInstance another(Say say, Visitor visitor, String again, DraftsAgain.Outcome.Another begun);
}
