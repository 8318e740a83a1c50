package org.headstamp.node.release.disclosure;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.release.ReleaseJournal;
import org.headstamp.node.release.message.ReleaseWire;

/** Notices that arrive, and what becomes of ours on their way. */
@Singleton
public class DisclosureArrivals {
    private final AnnouncedDisclosureRepository announced;
    private final PlannedDisclosureRepository planned;
    private final DisclosureSending sending;
    private final ReleaseJournal journal;
    private final Messages messages;
    private final NodeClock clock;

    DisclosureArrivals(
            AnnouncedDisclosureRepository announced,
            PlannedDisclosureRepository planned,
            DisclosureSending sending,
            ReleaseJournal journal,
            Messages messages,
            NodeClock clock) {
        this.announced = announced;
        this.planned = planned;
        this.sending = sending;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /** Another State will disclose what we told it. */
    public Reception announced(Received received) {
        var concerned = messages.answered(received).orElse(null);
        if (concerned == null) {
            return new Reception.Conflicts(
                    ConflictReason.UNKNOWN_CASE, "we sent no such message in this case to " + received.from());
        }
        var notice = ReleaseWire.noticeIn(received.message());
        var disclosure = new AnnouncedDisclosure(
                received.id(),
                received.caseId(),
                received.from(),
                concerned.id(),
                notice,
                received.receivedAt(),
                null,
                null);
        if (announced.add(disclosure)) {
            boolean late = !notice.plannedFor().isAfter(received.receivedAt());
            journal.changed(
                    disclosure.subject(),
                    AuditEvent.NODE,
                    received.id(),
                    late ? "DISCLOSURE_NOTICE_RECEIVED_LATE" : "DISCLOSURE_NOTICE_RECEIVED",
                    received.receivedAt());
        }
        return new Reception.Handled();
    }

    /** What became of a notice of ours on its way. */
    public void settled(Settlement settlement) {
        var before = planned.lockedByMessage(settlement.message()).orElseThrow();
        var after = before.with(before.dispatch().settled(before.name(), settlement));
        sending.keep(before, after, AuditEvent.NODE, settlement.message(), settlement.code());
    }

    /** The other State says that a notice of ours does not fit. */
    public void contested(Conflict conflict) {
        var before = planned.lockedByMessage(conflict.message()).orElseThrow();
        var after = before.with(before.dispatch().conflicted(before.name(), conflict));
        sending.keep(before, after, AuditEvent.NODE, conflict.notice(), "CONFLICT_" + conflict.reason());
    }

    /** Notices of other States in a case, oldest first, at most 200; reading them opens them. */
    @Transactional
    public List<AnnouncedDisclosure> in(Operator by, CaseId caseId) {
        Disclosures.mayRead(by);
        for (var disclosure : announced.ofCase(by, caseId)) {
            if (disclosure.openedBy() == null && announced.opened(disclosure, by.account(), clock.now())) {
                journal.opened(disclosure.subject(), by.account(), disclosure.message(), clock.now());
            }
        }
        return announced.ofCase(by, caseId);
    }
}
