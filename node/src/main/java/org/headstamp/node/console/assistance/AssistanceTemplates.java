package org.headstamp.node.console.assistance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.headstamp.node.casefile.Casefile;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;
import org.headstamp.pki.MemberState;

/** The template of the draft, checked against its data when the node is built. */
@CheckedTemplate(basePath = "console/assistance")
final class AssistanceTemplates {
    private AssistanceTemplates() {}

    static native TemplateInstance assistance(
            Say say, Visitor visitor, Casefile casefile, List<MemberState> states, Entered form);
}
