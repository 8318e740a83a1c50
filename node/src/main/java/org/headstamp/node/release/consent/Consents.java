package org.headstamp.node.release.consent;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.release.ReceivedMessages;
import org.headstamp.node.release.message.ConsentQuestion;

/** Requests of ours for leave: drafted by one person, approved by a second, and sent in reply to the message concerned. */
@Singleton
public class Consents {
    private final AskedConsentRepository consents;
    private final ConsentSending sending;
    private final ReceivedMessages messages;
    private final Drafts drafts;
    private final NodeClock clock;

    Consents(
            AskedConsentRepository consents,
            ConsentSending sending,
            ReceivedMessages messages,
            Drafts drafts,
            NodeClock clock) {
        this.consents = consents;
        this.sending = sending;
        this.messages = messages;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Drafts a request without translations. */
    @Transactional
    public AskedConsent ask(Operator by, MessageId concerned, ConsentQuestion question) {
        return ask(by, concerned, Translated.plain(question));
    }

    /**
     * Drafts a request in reply to a message that we received.
     *
     * @throws InvalidValueException if we received no such message, the State is asked to pass on to itself, or a
     *     translation fits no text of the request
     */
    @Transactional
    public AskedConsent ask(Operator by, MessageId concerned, Translated<ConsentQuestion> said) {
        var question = said.said();
        by.require("draft a request for consent", Role.OFFICER, Role.FOCAL_POINT);
        var message = messages.find(by, concerned)
                .orElseThrow(() -> new InvalidValueException("concerned", "names no message that we received"));
        if (question.states().contains(message.peer())) {
            throw new InvalidValueException("states", "names {0}, which sent the message itself", message.peer());
        }
        var consent = new AskedConsent(
                new ConsentId(clock.newUuid()),
                message.caseId(),
                message.peer(),
                concerned,
                question,
                message.header().forReply(said.language()).withTranslations(said.translations()),
                by.account(),
                null,
                new ConsentState.Asked(new Dispatch.Drafted()),
                clock.now());
        sending.drafted(by, consent);
        var rule = ApprovalMatrix.rule(MessageKind.CONSENT_REQUEST, false, false);
        boolean unused = drafts.drafted(by, subject(consent), message.peer(), rule);
        return consent;
    }

    /** The second person agrees; with that the request is sent. */
    @Transactional
    public AskedConsent approve(Operator by, ConsentId id) {
        by.require("approve a request for consent", Role.FOCAL_POINT);
        var consent = consents.locked(by, id);
        boolean leaves = drafts.approved(by, subject(consent));
        return leaves && consent.request() == null ? sending.send(consent, by.account()) : consent;
    }

    /** Gives up a draft. */
    @Transactional
    public AskedConsent withdraw(Operator by, ConsentId id) {
        by.require("withdraw a request for consent", Role.OFFICER, Role.FOCAL_POINT);
        var consent = consents.locked(by, id);
        drafts.dropped(by, subject(consent));
        return sending.keep(consent, consent.withdrawn(clock.now()), by.account(), null, "CONSENT_REQUEST_WITHDRAWN");
    }

    /** A request of ours and what became of it. */
    @Transactional
    public AskedConsent get(Operator by, ConsentId id) {
        mayRead(by);
        return consents.get(by, id);
    }

    /** Requests of ours in a case, oldest first, at most 200. */
    @Transactional
    public List<AskedConsent> in(Operator by, CaseId caseId) {
        mayRead(by);
        return consents.ofCase(by, caseId);
    }

    private static void mayRead(Operator by) {
        by.require("read requests for consent", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
    }

    private static ApprovalSubject subject(AskedConsent consent) {
        return new ApprovalSubject(AskedConsent.KIND, consent.id().toString(), consent.caseId());
    }
}
