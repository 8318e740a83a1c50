package org.headstamp.node.item.reading.headstamp;

import java.util.List;

/**
 * What a headstamp may say. The raw reading is the evidence and stays as it was given.
 *
 * @param candidates best first; several that are equally good are not told apart here
 * @param cut there are more than are shown
 * @param countries of the best candidates and of those nearly as good
 * @param calibres texts of the headstamp that look like a calibre
 * @param next what to find out, so that the candidates can be told apart
 */
public record HeadstampReading(
        String raw,
        List<HeadstampCandidate> candidates,
        boolean cut,
        List<String> countries,
        List<String> calibres,
        List<NextCheck> next) {
    public HeadstampReading {
        candidates = List.copyOf(candidates);
        countries = List.copyOf(countries);
        calibres = List.copyOf(calibres);
        next = List.copyOf(next);
    }

    /** What tells candidates apart. */
    public enum NextCheck {
        CALIBRE,
        /** Of primer or annulus. */
        PRIMER_COLOUR,
        /** Square from above, with the way up that the marks have. */
        PHOTOGRAPH
    }
}
