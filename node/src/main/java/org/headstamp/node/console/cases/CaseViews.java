package org.headstamp.node.console.cases;

import jakarta.inject.Singleton;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TimelineSpan;
import org.headstamp.node.identity.Operator;

/** Puts together what the page of a case shows, from the use cases that REST uses too. */
@Singleton
class CaseViews {
    private final Casefiles cases;
    private final Moments moments;
    private final CaseContents contents;

    CaseViews(Casefiles cases, Moments moments, CaseContents contents) {
        this.cases = cases;
        this.moments = moments;
        this.contents = contents;
    }

    /**
     * @param before where the time line begins, or {@link TimelineSpan#LATEST}
     * @param untold from which of the messages on those are shown of which no entry of the time line tells
     * @param others accounts that have the case open at the same time, in words; empty if there are none
     */
    CaseView of(Operator by, CaseId id, long before, int untold, String others) {
        var casefile = cases.get(by, id);
        var page = moments.before(by, id, before, untold);
        return new CaseView(
                casefile,
                page.moments(),
                page.untold(),
                page.next(),
                contents.questions(by, id),
                contents.answers(by, id),
                contents.investigations(by, id),
                others);
    }
}
