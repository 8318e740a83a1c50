package org.headstamp.node.console.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of cases, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/cases")
final class CaseTemplates {
    private CaseTemplates() {}

    static native TemplateInstance cases(Say say, Visitor visitor, CaseListView view);

    static native TemplateInstance caseRows(Say say, CaseListView view);

    static native TemplateInstance onecase(Say say, Visitor visitor, CaseView view);

    static native TemplateInstance keeping(Say say, Visitor visitor, KeepingView view);
}
