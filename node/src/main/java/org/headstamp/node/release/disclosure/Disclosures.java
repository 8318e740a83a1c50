package org.headstamp.node.release.disclosure;

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
import org.headstamp.node.release.message.DisclosureNotice;

/**
 * Notices of ours before a disclosure: drafted by one person, approved by a second, and sent in reply to the message
 * concerned.
 */
@Singleton
public class Disclosures {
    private final PlannedDisclosureRepository disclosures;
    private final DisclosureSending sending;
    private final ReceivedMessages messages;
    private final Drafts drafts;
    private final NodeClock clock;

    Disclosures(
            PlannedDisclosureRepository disclosures,
            DisclosureSending sending,
            ReceivedMessages messages,
            Drafts drafts,
            NodeClock clock) {
        this.disclosures = disclosures;
        this.sending = sending;
        this.messages = messages;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Drafts a notice without translations. */
    @Transactional
    public PlannedDisclosure announce(Operator by, MessageId concerned, DisclosureNotice notice) {
        return announce(by, concerned, Translated.plain(notice));
    }

    /**
     * Drafts a notice about a message that we received.
     *
     * @throws InvalidValueException if we received no such message, the time planned has come, or a translation fits no
     *     text of the notice
     */
    @Transactional
    public PlannedDisclosure announce(Operator by, MessageId concerned, Translated<DisclosureNotice> said) {
        var notice = said.said();
        by.require("draft a disclosure notice", Role.OFFICER, Role.FOCAL_POINT);
        var message = messages.find(by, concerned)
                .orElseThrow(() -> new InvalidValueException("concerned", "names no message that we received"));
        var now = clock.now();
        PlannedDisclosure.requireAhead(notice, now);
        var disclosure = new PlannedDisclosure(
                new DisclosureId(clock.newUuid()),
                message.caseId(),
                message.peer(),
                concerned,
                notice,
                message.header().forReply(said.language()).withTranslations(said.translations()),
                by.account(),
                null,
                new Dispatch.Drafted(),
                now);
        sending.drafted(by, disclosure);
        var rule = ApprovalMatrix.rule(MessageKind.DISCLOSURE_NOTICE, false, false);
        boolean unused = drafts.drafted(by, subject(disclosure), message.peer(), rule);
        return disclosure;
    }

    /** The second person agrees; with that the notice is sent. */
    @Transactional
    public PlannedDisclosure approve(Operator by, DisclosureId id) {
        by.require("approve a disclosure notice", Role.FOCAL_POINT);
        var disclosure = disclosures.locked(by, id);
        boolean leaves = drafts.approved(by, subject(disclosure));
        return leaves && !disclosure.dispatch().isOut() ? sending.send(disclosure, by.account()) : disclosure;
    }

    /** Gives up a draft. */
    @Transactional
    public PlannedDisclosure withdraw(Operator by, DisclosureId id) {
        by.require("withdraw a disclosure notice", Role.OFFICER, Role.FOCAL_POINT);
        var disclosure = disclosures.locked(by, id);
        drafts.dropped(by, subject(disclosure));
        var withdrawn = disclosure.with(disclosure.dispatch().withdrawn(disclosure.name(), clock.now()));
        return sending.keep(disclosure, withdrawn, by.account(), null, "DISCLOSURE_NOTICE_WITHDRAWN");
    }

    /** A notice of ours and how far it came. */
    @Transactional
    public PlannedDisclosure get(Operator by, DisclosureId id) {
        mayRead(by);
        return disclosures.get(by, id);
    }

    /** Notices of ours in a case, oldest first, at most 200. */
    @Transactional
    public List<PlannedDisclosure> in(Operator by, CaseId caseId) {
        mayRead(by);
        return disclosures.ofCase(by, caseId);
    }

    static void mayRead(Operator by) {
        by.require("read disclosure notices", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
    }

    private static ApprovalSubject subject(PlannedDisclosure disclosure) {
        return new ApprovalSubject(PlannedDisclosure.KIND, disclosure.id().toString(), disclosure.caseId());
    }
}
