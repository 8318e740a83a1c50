package org.headstamp.node.console.translation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of translations, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/translation")
final class TranslationTemplates {
    private TranslationTemplates() {}

    static native TemplateInstance texts(Say say, Visitor visitor, TextsView view);
}
