package org.headstamp.node.console.ballistic;

import jakarta.inject.Singleton;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.comparing.BallisticComparisons;
import org.headstamp.node.ballistic.comparing.CandidateSearch;
import org.headstamp.node.ballistic.comparing.ComparisonReading;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.identity.Operator;

/** What the pages of leads of other States show and do. */
@Singleton
class ReceivedDesk {
    private final ComparisonReading reading;
    private final CandidateSearch search;
    private final BallisticComparisons comparisons;
    private final Sources sources;

    ReceivedDesk(ComparisonReading reading, CandidateSearch search, BallisticComparisons comparisons, Sources sources) {
        this.reading = reading;
        this.search = search;
        this.comparisons = comparisons;
        this.sources = sources;
    }

    /**
     * Reading opens the lead.
     *
     * @param searched whether our collection is searched too, which the log records
     */
    ReceivedView view(Operator by, BallisticLeadId id, boolean searched, Entered form) {
        var lead = reading.get(by, id);
        var beside = sources.in(lead.caseId()).stream()
                .filter(source -> !source.message().id().equals(lead.message()))
                .toList();
        return new ReceivedView(
                lead, searched ? search.candidates(by, id) : null, reading.replies(by, id), beside, form);
    }

    void reply(Operator by, BallisticLeadId id, Entered form, Say say) {
        var reply = new ReplyForm(form).reply(say);
        var unused = Sources.released(() -> comparisons.draft(by, id, reply, Sources.chosen(form)));
    }
}
