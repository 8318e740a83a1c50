package org.headstamp.node.console.answer;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.registry.TransferHistory;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringState;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.draft.KeptDraft;
import org.headstamp.node.trace.draft.KeptDrafts;
import org.jspecify.annotations.Nullable;

/** Shows registrars the answer that they work on, composed anew from the registers. */
@Singleton
class DraftViews {
    private final KeptDrafts drafts;
    private final TraceSearches searches;

    DraftViews(KeptDrafts drafts, TraceSearches searches) {
        this.drafts = drafts;
        this.searches = searches;
    }

    /** Whether this person can draft an answer to the question as it stands. */
    static boolean canDraft(Operator by, AnsweringTrace trace) {
        return by.is(Role.REGISTRAR)
                && !trace.searches().isEmpty()
                && !(trace.state() instanceof AnsweringState.Stopped);
    }

    /**
     * The draft as its page shows it.
     *
     * @param asked parties of the trade
     * @param refused what was filled in and refused; null to show what is kept
     */
    @Nullable
    DraftView of(Operator by, AnsweringTrace trace, List<TradeLine> asked, @Nullable Entered refused) {
        if (!canDraft(by, trace)) {
            return null;
        }
        var kept = drafts.of(by, trace.id()).orElse(null);
        var form = shown(trace, kept, refused);
        var told = TradeRow.of(asked, form, kept != null);
        return kept == null ? new DraftView(form, null, null, null, told) : composed(by, trace.id(), form, kept, told);
    }

    /** What was refused stands in the form again, if it was this form. */
    private static Entered shown(AnsweringTrace trace, @Nullable KeptDraft kept, @Nullable Entered refused) {
        if (refused != null && !refused.value(DraftForm.VERSION).isEmpty()) {
            return refused;
        }
        return kept == null
                ? Entered.nothing()
                : DraftForm.of(
                        kept.proposal(),
                        trace.question().items(),
                        trace.header().language());
    }

    private DraftView composed(Operator by, TraceId id, Entered form, KeptDraft kept, List<TradeRow> told) {
        try {
            return new DraftView(form, kept, searches.compose(by, id, kept.proposal()), null, told);
        } catch (InvalidValueException e) {
            return new DraftView(form, kept, null, e.refusal(), told);
        }
    }

    /** What the registers say of the life of a candidate. */
    TransferHistory history(Operator by, TraceId id, String item, RecordKey record) {
        return searches.history(by, id, item, record);
    }

    /** Whether a candidate is of a lot; its rounds are with many holders at once. */
    static boolean isLot(AnsweringTrace trace, String item, RecordKey record) {
        return trace.searches().stream()
                .filter(search -> search.itemReference().equals(item))
                .flatMap(search -> AskedItem.candidates(search).stream())
                .anyMatch(found -> found.match() instanceof Candidate.OfLot
                        && found.match().ref().equals(record));
    }
}
