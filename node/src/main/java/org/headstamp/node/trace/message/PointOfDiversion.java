package org.headstamp.node.trace.message;

import org.headstamp.node.Checked;

/** Where an item left legal hands, and how sure that is. */
public record PointOfDiversion(Certainty certainty, String description) {
    public PointOfDiversion {
        certainty = Checked.present("certainty", certainty);
        description = Checked.optionalText("description", description, 2000);
    }

    /** How sure the point is. */
    public enum Certainty {
        DETERMINED,
        SUSPECTED,
        UNKNOWN
    }
}
