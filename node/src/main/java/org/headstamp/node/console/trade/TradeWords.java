package org.headstamp.node.console.trade;

import io.quarkus.qute.TemplateExtension;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.trace.trade.TradeItem;

/** What is said of items to the trade. */
@TemplateExtension
final class TradeWords {
    private TradeWords() {}

    /** What kind of item it is, in words. */
    static String kind(TradeItem item, Say say) {
        return switch (item.what()) {
            case "ammunition" -> say.text("Ammunition");
            case "package" -> say.text("AmmunitionPackage");
            case "firearm" -> say.text("Firearm");
            case "part" -> say.text("Part");
            default -> item.what();
        };
    }
}
