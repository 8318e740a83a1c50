package org.headstamp.node.console.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of the directory, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/directory")
final class DirectoryTemplates {
    private DirectoryTemplates() {}

    static native TemplateInstance members(Say say, Visitor visitor, DirectoryView view);

    static native TemplateInstance member(Say say, Visitor visitor, MemberView view, TrafficView traffic);

    static native TemplateInstance confirmation(Say say, Visitor visitor, MemberView view, Entered form);
}
