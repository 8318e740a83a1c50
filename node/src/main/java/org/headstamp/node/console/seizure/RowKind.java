package org.headstamp.node.console.seizure;

import java.util.Arrays;

/** What an item of the form is. */
public enum RowKind {
    AMMUNITION,
    PACKAGE,
    FIREARM,
    PART;

    /** Ammunition where the form does not say. */
    static RowKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(AMMUNITION);
    }
}
