package org.headstamp.node.console.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.casefile.CasePage;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of cases, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/cases")
final class CaseTemplates {
    private CaseTemplates() {}

    static native TemplateInstance cases(Say say, Visitor visitor, CasePage page);

    static native TemplateInstance caseRows(Say say, CasePage page);

    static native TemplateInstance onecase(Say say, Visitor visitor, CaseView view);

    static native TemplateInstance timeline(Say say, Visitor visitor, CaseView view);
}
