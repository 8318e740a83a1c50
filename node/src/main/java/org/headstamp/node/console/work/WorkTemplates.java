package org.headstamp.node.console.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of the work list, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/tasks")
final class WorkTemplates {
    private WorkTemplates() {}

    static native TemplateInstance work(Say say, Visitor visitor, WorkView view);

    static native TemplateInstance tasks(Say say, Visitor visitor, WorkView view);
}
