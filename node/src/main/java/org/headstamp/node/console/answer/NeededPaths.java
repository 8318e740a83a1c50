package org.headstamp.node.console.answer;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Part;
import org.headstamp.node.trace.message.TraceQuestion;

/** Paths into a question of which more may be needed before it can be answered. */
final class NeededPaths {
    private NeededPaths() {}

    static List<String> of(TraceQuestion question) {
        var paths = new ArrayList<String>();
        for (int i = 0; i < question.items().size(); i++) {
            var item = "items[" + i + "].";
            switch (question.items().get(i).kind()) {
                case Ammunition ammunition ->
                    add(paths, item + "ammunition.", "headstamp", "lots", "calibre", "package");
                case Firearm firearm -> add(paths, item + "firearm.", "serial", "make", "model", "marks");
                case Part part -> add(paths, item + "part.", "serial", "marks");
                case AmmunitionPackage container -> add(paths, item + "package.", "barcode", "label", "lot");
            }
            add(paths, item, "photographs", "description");
        }
        add(paths, "circumstances.", "date", "area", "description");
        add(paths, "", "legal_justification");
        return paths;
    }

    private static void add(List<String> paths, String beginning, String... fields) {
        for (var field : fields) {
            paths.add(beginning + field);
        }
    }
}
