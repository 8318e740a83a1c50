package org.headstamp.node.item;

import java.util.Objects;
import org.headstamp.node.Checked;

/** A lot or batch mark: the raw reading, the scheme that the examiner takes it for, and what carries it. */
public record LotMark(String raw, Scheme scheme, Carrier carrier) {
    public LotMark {
        raw = Checked.text("raw", raw, 64);
        scheme = Objects.requireNonNullElse(scheme, Scheme.NOT_STATED);
        carrier = Objects.requireNonNullElse(carrier, Carrier.NOT_STATED);
    }

    /** How lots are written. */
    public enum Scheme {
        NOT_STATED,
        MIL_STD_1168,
        /** Three letters, two digits. */
        BRAZIL,
        /** Country, year, lot, maker. */
        MOROCCO,
        /** Free text of a manufacturer. */
        FREE
    }

    /** What carries a lot mark. */
    public enum Carrier {
        NOT_STATED,
        CARTRIDGE,
        PACKAGE
    }
}
