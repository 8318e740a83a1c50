package org.headstamp.node.console.registry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;
import org.headstamp.node.registry.NoticedLots;
import org.headstamp.node.registry.Party;

/** The templates of the registers, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/registry")
final class RegistryTemplates {
    private RegistryTemplates() {}

    static native TemplateInstance search(Say say, Visitor visitor, SearchView view);

    static native TemplateInstance noticed(Say say, Visitor visitor, NoticedLots.Listed listed);

    static native TemplateInstance found(Say say, Visitor visitor, RecordView view);

    static native TemplateInstance party(Say say, Visitor visitor, Party party);

    static native TemplateInstance imports(
            Say say, Visitor visitor, List<ImportView> imports, Entered form, String next);

    static native TemplateInstance taken(Say say, Visitor visitor, ImportView view);

    static native TemplateInstance progress(Say say, ImportView view);
}
