package org.headstamp.node.item.reading.calibre;

import java.util.List;

/**
 * What a designation of a calibre may mean. The raw reading is the evidence and stays as it was given; nobody but a person
 * picks a candidate.
 *
 * @param candidates best first
 * @param cut there are more than are shown
 */
public record CalibreReading(String raw, List<CalibreCandidate> candidates, boolean cut) {
    public CalibreReading {
        candidates = List.copyOf(candidates);
    }
}
