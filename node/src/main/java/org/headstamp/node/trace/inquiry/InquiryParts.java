package org.headstamp.node.trace.inquiry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.asking.ComposedQuestion;
import org.headstamp.node.trace.asking.Questions;

/** The separate questions of an inquiry, in the transaction of what decides about all of them. */
@Singleton
class InquiryParts {
    private final InquiryRepository inquiries;
    private final Questions questions;
    private final TraceJournal traces;
    private final InquiryJournal journal;
    private final NodeClock clock;

    InquiryParts(
            InquiryRepository inquiries,
            Questions questions,
            TraceJournal traces,
            InquiryJournal journal,
            NodeClock clock) {
        this.inquiries = inquiries;
        this.questions = questions;
        this.traces = traces;
        this.journal = journal;
        this.clock = clock;
    }

    /** Each question names the other States, so that none of them asks on in a circle. */
    Inquiry drafted(Operator by, InquiryDraft draft, ComposedQuestion composed) {
        traces.begin(by, composed.caseId());
        var parts = new ArrayList<Inquiry.Part>();
        for (var state : draft.states()) {
            var asked = new LinkedHashSet<>(composed.question().alreadyAsked());
            draft.states().stream().filter(other -> !other.equals(state)).forEach(asked::add);
            var question = composed.question().afterAsking(asked.stream().toList());
            var trace = questions.draft(
                    by.account(),
                    composed.caseId(),
                    state,
                    question,
                    draft.question().header());
            parts.add(new Inquiry.Part(state, trace.id()));
        }
        var inquiry = new Inquiry(
                new InquiryId(clock.newUuid()),
                composed.caseId(),
                parts,
                by.account(),
                new InquiryState.Drafted(),
                clock.now());
        inquiries.add(inquiry);
        journal.noted(inquiry, by.account(), "INQUIRY_DRAFTED");
        return inquiry;
    }

    /** Who drafts or approves questions about a person is shown that person. */
    void noteIfPersonal(Operator by, Inquiry inquiry) {
        for (var part : inquiry.parts()) {
            var trace = questions.get(part.trace());
            if (trace.question().asksAboutPersons()) {
                traces.personalDataRead(trace.ref(), trace.header(), trace.request(), by);
            }
        }
    }

    Inquiry send(Inquiry inquiry, String actor) {
        inquiry.parts().forEach(part -> questions.send(actor, part.trace()));
        return keep(inquiry.sent(clock.now()), actor, "INQUIRY_SENT");
    }

    Inquiry discard(Inquiry inquiry, String actor) {
        var givenUp = inquiry.givenUp(clock.now());
        inquiry.parts().forEach(part -> questions.discard(actor, part.trace()));
        return keep(givenUp, actor, "INQUIRY_WITHDRAWN");
    }

    private Inquiry keep(Inquiry inquiry, String actor, String code) {
        inquiries.keep(inquiry);
        journal.changed(inquiry, actor, code);
        return inquiry;
    }
}
