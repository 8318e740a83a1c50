package org.headstamp.node.console.alert;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.headstamp.node.alert.KnownAlert;
import org.headstamp.node.alert.LotAlert;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visitor;

/** The templates of alerts, checked against their data when the node is built. */
@CheckedTemplate(basePath = "console/alert")
final class AlertTemplates {
    private AlertTemplates() {}

    static native TemplateInstance known(Say say, Visitor visitor, AlertsView<KnownAlert> view);

    static native TemplateInstance ours(Say say, Visitor visitor, AlertsView<LotAlert> view);

    static native TemplateInstance alert(Say say, Visitor visitor, KnownAlertView view);

    static native TemplateInstance own(Say say, Visitor visitor, OwnAlertView view);

    static native TemplateInstance draft(Say say, Visitor visitor, DraftView view);

    static native TemplateInstance named(Say say, Visitor visitor, NamedView view);
}
