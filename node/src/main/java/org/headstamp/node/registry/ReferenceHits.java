package org.headstamp.node.registry;

import java.util.List;

/**
 * References that an exhibit may belong to. None of them is a match: that takes an examiner with both at hand.
 *
 * @param exhibit for which they were sought
 * @param hits those with the same microstamp first
 * @param cut there are more than are shown
 */
public record ReferenceHits(String exhibit, List<Hit> hits, boolean cut) {
    public ReferenceHits {
        hits = List.copyOf(hits);
    }

    /** One reference and what is the same on it. */
    public record Hit(BallisticReference reference, List<Same> same) {
        public Hit {
            same = List.copyOf(same);
        }
    }

    /** What is the same on a reference. */
    public enum Same {
        MICROSTAMP,
        CALIBRE
    }
}
