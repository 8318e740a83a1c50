package org.headstamp.node.console.composer;

import java.util.List;
import org.headstamp.node.Refusal;
import org.headstamp.node.item.reading.calibre.CalibreReading;
import org.headstamp.node.item.reading.headstamp.HeadstampReading;
import org.jspecify.annotations.Nullable;

/**
 * What a composition may mean.
 *
 * @param headstamp null where nothing was put yet, or what was put cannot be read
 * @param calibres one for each text that looks like a calibre
 * @param problem what is wrong with it; null if nothing is
 */
record MarkReading(
        @Nullable HeadstampReading headstamp,
        List<CalibreReading> calibres,
        @Nullable Refusal problem) {
    static final MarkReading NOTHING = new MarkReading(null, List.of(), null);

    MarkReading {
        calibres = List.copyOf(calibres);
    }

    public List<CandidateView> candidates() {
        return headstamp == null
                ? List.of()
                : headstamp.candidates().stream().map(CandidateView::new).toList();
    }

    public List<HeadstampReading.NextCheck> next() {
        return headstamp == null ? List.of() : headstamp.next();
    }

    /** Whether there are more candidates than are shown. */
    public boolean cut() {
        return headstamp != null && headstamp.cut();
    }

    /** Something was put, and no mark of the table fits. */
    public boolean unknown() {
        return headstamp != null && headstamp.candidates().isEmpty();
    }
}
