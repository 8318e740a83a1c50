package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.exchange.Settlement.Outcome;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.ReceiptEntry;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** Claims messages of ours and writes down what became of them; no transaction here waits for a peer. */
@Singleton
class Settlements {
    private static final Duration ENQUIRY_PAUSE = Duration.ofHours(1);

    private final OutboxRepository rows;
    private final PayloadHandlers handlers;
    private final EvidenceMaker evidence;
    private final AuditLog log;
    private final ExchangeConfig config;

    Settlements(
            OutboxRepository rows,
            PayloadHandlers handlers,
            EvidenceMaker evidence,
            AuditLog log,
            ExchangeConfig config) {
        this.rows = rows;
        this.handlers = handlers;
        this.evidence = evidence;
        this.log = log;
        this.config = config;
    }

    /** Peers to which something is due. */
    @Transactional
    List<MemberState> duePeers(Instant now) {
        return rows.duePeers(now).stream().map(MemberState::new).toList();
    }

    @Transactional
    Optional<OutboxRow> claim(MemberState peer, Instant now) {
        return rows.claim(peer, now, now.plus(config.claim()));
    }

    /** A verified receipt settles a message; one that turns up after expiry overrules the evidence against the peer. */
    @Transactional
    void settle(UUID messageId, SealedReceipt receipt, ReceiptEntry entry, Instant now) {
        var row = rows.locked(messageId);
        if (row.isSettled()) {
            return;
        }
        var wasQueued = row.state == OutboxState.QUEUED;
        var outcome = outcome(entry);
        row.state = outcome instanceof Outcome.Rejected ? OutboxState.REJECTED : OutboxState.DELIVERED;
        row.rejectionCode = outcome instanceof Outcome.Rejected rejected ? rejected.code() : null;
        row.receipt = receipt.toByteArray();
        finish(row, now);
        log.append(event(AuditKind.RECEIPT_RECEIVED, row)
                .content(Sha256.of(receipt.getContent()))
                .seal(Sha256.of(receipt.getSeal()))
                .outcome(row.rejectionCode == null ? "ACCEPTED" : row.rejectionCode.name()));
        // Lock order, as where messages are sent: the case first, then the counters.
        tellFeature(row, outcome, now);
        if (wasQueued) {
            rows.countSettled(row.peerState());
        }
    }

    /** Nobody answered, or not now: tried again later. */
    @Transactional
    void postpone(UUID messageId, FailedAttempt failed, Instant nextAttempt) {
        var row = rows.locked(messageId);
        if (row.isSettled()) {
            return;
        }
        row.failed(failed);
        row.nextAttemptAt = nextAttempt;
        row.claimedUntil = null;
    }

    /** The message expired and the peer has no receipt for it. */
    @Transactional
    void expire(UUID messageId, Instant now) {
        var row = rows.locked(messageId);
        if (row.state == OutboxState.QUEUED) {
            var sealed = evidence.notDelivered(row, now);
            row.state = OutboxState.NOT_DELIVERED;
            row.evidence = sealed.toByteArray();
            row.settledAt = now;
            log.append(event(AuditKind.NOT_DELIVERED, row)
                    .content(Sha256.of(sealed.getContent()))
                    .seal(Sha256.of(sealed.getSeal())));
            tellFeature(row, new Outcome.NotDelivered(), now);
            rows.countSettled(row.peerState());
        }
        if (row.isSettled()) {
            return;
        }
        var asksOn = now.isBefore(row.expiresAt.plus(config.enquiry()));
        row.nextAttemptAt = asksOn ? now.plus(ENQUIRY_PAUSE) : null;
        row.claimedUntil = null;
    }

    private static void finish(OutboxRow row, Instant now) {
        row.settledAt = now;
        row.nextAttemptAt = null;
        row.claimedUntil = null;
        row.succeeded();
    }

    private void tellFeature(OutboxRow row, Outcome outcome, Instant now) {
        if (row.kind != PayloadKind.CONFLICT_NOTICE) {
            handlers.of(row.kind)
                    .settled(new Settlement(
                            new MessageId(row.messageId),
                            row.kind,
                            CaseId.parse(row.caseId),
                            row.peerState(),
                            outcome,
                            now));
        }
    }

    private static Outcome outcome(ReceiptEntry entry) {
        if (!entry.hasRejected()) {
            return new Outcome.Delivered();
        }
        var code = entry.getRejected().getCode().name().substring("REJECTION_CODE_".length());
        return new Outcome.Rejected(
                RejectionCode.valueOf(code), entry.getRejected().getDetail());
    }

    private static AuditEvent event(AuditKind kind, OutboxRow row) {
        return AuditEvent.of(kind, AuditEvent.NODE)
                .peer(row.peerState())
                .message(new MessageId(row.messageId))
                .inCase(CaseId.parse(row.caseId));
    }
}
