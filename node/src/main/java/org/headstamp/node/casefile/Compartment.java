package org.headstamp.node.casefile;

import java.util.Collection;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.identity.Operator;

/**
 * Who sees a case.
 *
 * @param units that alone see it; empty when every unit does
 */
public record Compartment(Kind kind, List<String> units) {
    /** Every unit sees the case. */
    public static final Compartment NONE = new Compartment(Kind.NONE, List.of());

    /** More units than this are no compartment. */
    public static final int MOST_UNITS = 20;

    public Compartment {
        kind = Checked.present("kind", kind);
        units = Checked.list("units", units, MOST_UNITS).stream()
                .map(unit -> Checked.text("units", unit, 200))
                .distinct()
                .sorted()
                .toList();
        if ((kind == Kind.NONE) != units.isEmpty()) {
            throw new IllegalArgumentException("units go only and always with UNIT");
        }
    }

    /** Whether it keeps anybody out. */
    public enum Kind {
        NONE,
        /** Only the units that are named see it. */
        UNIT
    }

    static Compartment of(Collection<String> units) {
        return units.isEmpty() ? NONE : new Compartment(Kind.UNIT, List.copyOf(units));
    }

    boolean admits(Operator operator) {
        return kind == Kind.NONE || units.contains(operator.unit());
    }
}
