package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;

/** Which cases something happened in, for pages that show them at the time. */
@Singleton
public class CaseChanges {
    /** The longest list. */
    public static final int MOST = 1000;

    private final TimelineRepository timeline;

    CaseChanges(TimelineRepository timeline) {
        this.timeline = timeline;
    }

    /**
     * Something that happened in a case.
     *
     * @param entry number of the entry of its time line, over all cases; a higher one may be seen before a lower one
     */
    public record Change(long entry, CaseId caseId) {}

    /** The number of the latest entry of all time lines, 0 if there is none. */
    @Transactional
    public long latest() {
        return timeline.latest();
    }

    /** What happened after an entry, the oldest first. */
    @Transactional
    public List<Change> after(long entry) {
        return timeline.after(entry, MOST);
    }
}
