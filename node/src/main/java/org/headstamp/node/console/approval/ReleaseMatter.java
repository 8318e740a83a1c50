package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.release.consent.ConsentDecisions;
import org.headstamp.node.release.consent.ConsentId;
import org.headstamp.node.release.consent.ConsentRequest;
import org.headstamp.node.release.consent.Consents;
import org.headstamp.node.release.disclosure.DisclosureId;
import org.headstamp.node.release.disclosure.Disclosures;

/** Requests for leave, decisions on those of others, and notices before a disclosure. */
@Singleton
class ReleaseMatter implements Matter {
    private static final String ASKED = "consent";
    private static final String DECIDED = "consent-request";
    private static final String DISCLOSURE = "disclosure";

    private final Consents consents;
    private final ConsentDecisions decisions;
    private final Disclosures disclosures;

    ReleaseMatter(Consents consents, ConsentDecisions decisions, Disclosures disclosures) {
        this.consents = consents;
        this.decisions = decisions;
        this.disclosures = disclosures;
    }

    @Override
    public boolean covers(ApprovalSubject subject) {
        return List.of(ASKED, DECIDED, DISCLOSURE).contains(subject.kind());
    }

    @Override
    public Leaving leaving(Operator by, ApprovalSubject subject) {
        return switch (subject.kind()) {
            case ASKED -> {
                var asked = consents.get(by, ConsentId.parse(subject.id()));
                yield new Leaving(
                        MessageKind.CONSENT_REQUEST, new Leaving.Part(asked.of(), asked.question(), asked.header()));
            }
            case DISCLOSURE -> {
                var planned = disclosures.get(by, DisclosureId.parse(subject.id()));
                yield new Leaving(
                        MessageKind.DISCLOSURE_NOTICE,
                        new Leaving.Part(planned.notified(), planned.notice(), planned.header()));
            }
            default -> decision(decisions.get(by, ConsentId.parse(subject.id())));
        };
    }

    private static Leaving decision(ConsentRequest request) {
        var draft = request.draft();
        if (draft == null) {
            throw IllegalTransitionException.because("no decision on the request for consent {0} waits", request.id());
        }
        var given = request.given();
        var part = new Leaving.Part(
                List.of(request.asker()),
                new Leaving.Said(draft.decision(), draft.translations()),
                given == null ? null : new Leaving.Said(given.decision()),
                request.header().forReply(draft.language()));
        return new Leaving(MessageKind.CONSENT_REPLY, part);
    }

    @Override
    public void approve(Operator by, ApprovalSubject subject) {
        switch (subject.kind()) {
            case ASKED -> consents.approve(by, ConsentId.parse(subject.id()));
            case DISCLOSURE -> disclosures.approve(by, DisclosureId.parse(subject.id()));
            default -> decisions.approve(by, ConsentId.parse(subject.id()));
        }
    }

    @Override
    public void sendBack(Operator by, ApprovalSubject subject) {
        switch (subject.kind()) {
            case ASKED -> consents.withdraw(by, ConsentId.parse(subject.id()));
            case DISCLOSURE -> disclosures.withdraw(by, DisclosureId.parse(subject.id()));
            default -> decisions.sendBack(by, ConsentId.parse(subject.id()));
        }
    }
}
