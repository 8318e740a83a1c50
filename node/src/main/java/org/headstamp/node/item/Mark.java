package org.headstamp.node.item;

import java.util.Objects;
import org.headstamp.node.Checked;

/**
 * One mark on a firearm or part.
 *
 * @param position where on the item, empty when not stated
 * @param raw the reading; {@code ?} is one unreadable character, {@code *} several
 * @param script ISO 15924, empty when not stated
 */
public record Mark(Kind kind, String position, String raw, String script) {
    static final int MOST = 64;

    public Mark {
        kind = Objects.requireNonNullElse(kind, Kind.NOT_STATED);
        position = Checked.optionalText("position", position, 100);
        raw = Checked.text("raw", raw, 200);
        script = Script.checked(script);
    }

    /** Why a mark was applied. */
    public enum Kind {
        NOT_STATED,
        /** Firearms Protocol, article 8(1)(a). */
        MANUFACTURE,
        /** Firearms Protocol, article 8(1)(b). */
        IMPORT,
        /** From State stocks to civilian use: Firearms Protocol, article 8(1)(c). */
        STATE_STOCK_TO_CIVIL,
        PROOF,
        OTHER
    }
}
