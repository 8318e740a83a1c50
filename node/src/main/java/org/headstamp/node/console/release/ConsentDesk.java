package org.headstamp.node.console.release;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Concerned;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.release.consent.ConsentDecisions;
import org.headstamp.node.release.consent.ConsentId;
import org.headstamp.node.release.consent.ConsentState;
import org.headstamp.node.release.consent.Consents;

/** Requests for consent of both sides, with the messages that they are about. */
@Singleton
class ConsentDesk {
    private final Consents consents;
    private final ConsentDecisions decisions;
    private final Messages messages;
    private final Casefiles cases;

    ConsentDesk(Consents consents, ConsentDecisions decisions, Messages messages, Casefiles cases) {
        this.consents = consents;
        this.decisions = decisions;
        this.messages = messages;
        this.cases = cases;
    }

    ConsentView asked(Operator by, ConsentId id, Entered form) {
        var consent = consents.get(by, id);
        var beside = consent.state() instanceof ConsentState.Decided decided
                ? messages.translations(decided.reply())
                : List.<Translation>of();
        return new ConsentView(consent, concerned(consent.concerned()), beside, form);
    }

    void giveUp(Operator by, ConsentId id) {
        consents.withdraw(by, id);
    }

    /** Reading opens the request. */
    RequestView wanted(Operator by, ConsentId id, Entered form) {
        var request = decisions.get(by, id);
        return new RequestView(request, concerned(request.concerned()), form);
    }

    void decide(Operator by, Say say, ConsentId id, Entered form) {
        decisions.decide(by, id, new DecisionForm(form).decision(say));
    }

    ReleaseView of(Operator by, CaseId id) {
        return new ReleaseView(cases.withContents(by, id), consents.in(by, id), decisions.in(by, id));
    }

    private Concerned concerned(MessageId id) {
        return new Concerned(messages.find(id)
                .orElseThrow(() -> new IllegalStateException("the message " + id + " of a request is not there")));
    }
}
