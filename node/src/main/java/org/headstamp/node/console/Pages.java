package org.headstamp.node.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.casefile.CasePage;

/** The templates, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console")
final class Pages {
    private Pages() {}

    static native TemplateInstance logIn(boolean failed, boolean exercise);

    static native TemplateInstance failure(String title, String detail);

    static native TemplateInstance cases(Visitor visitor, CasePage page);

    static native TemplateInstance caseRows(CasePage page);

    static native TemplateInstance onecase(Visitor visitor, CaseView view);
}
