package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** Keeps what arrived: row, log entry and receipt in one transaction. */
@Singleton
class Custody {
    private static final Duration BUDGET_PERIOD = Duration.ofHours(1);

    private final InboxRepository rows;
    private final RejectionRepository rejections;
    private final ReceiptMaker receipts;
    private final AuditLog log;
    private final ExchangeConfig config;

    Custody(
            InboxRepository rows,
            RejectionRepository rejections,
            ReceiptMaker receipts,
            AuditLog log,
            ExchangeConfig config) {
        this.rows = rows;
        this.rejections = rejections;
        this.receipts = receipts;
        this.log = log;
        this.config = config;
    }

    /** The receipt given earlier for exactly this envelope of this sender. */
    @Transactional
    Optional<SealedReceipt> receipt(MemberState sender, Digests digests) {
        return rows.receipt(sender, digests).map(ReceiptMaker::stored);
    }

    /**
     * Takes an admitted message into custody. Check 12 of protocol.md section 3 is made here, under a lock on the id.
     */
    @Transactional
    SealedReceipt take(Authenticated arrived, Instant now) {
        var message = arrived.message();
        rows.lockId(message.getId());
        var earlier = rows.receipt(arrived.from(), arrived.arrival().digests());
        if (earlier.isPresent()) {
            return ReceiptMaker.stored(earlier.get());
        }
        if (rows.findByIdOptional(UUID.fromString(message.getId())).isPresent()) {
            return reject(
                    arrived,
                    new ArrivalFailure.Final(
                            RejectionCode.DUPLICATE_ID, "another message has the id " + message.getId()),
                    now);
        }
        var leafHash = log.append(event(AuditKind.MESSAGE_RECEIVED, arrived)
                .message(MessageId.parse(message.getId()))
                .inCase(CaseId.parse(message.getCaseId()))
                .legalBasis(HeaderWire.fromWire(message).legalBasis().stream()
                        .map(LegalBasis::toString)
                        .toList())
                .outcome(PayloadKind.of(message).name()));
        var receipt = receipts.accepted(arrived.from(), arrived.arrival().digests(), now, leafHash);
        rows.persist(InboxRow.of(arrived, new Taken(now, leafHash, receipt)));
        message.getNotDeliveredCaseSequencesList()
                .forEach(number -> rows.fill(message.getFrom(), message.getCaseId(), number, "NOT_DELIVERED"));
        return receipt;
    }

    /** Whether a peer has used up what it may be refused, with a sealed receipt, in an hour. */
    @Transactional
    boolean isBudgetSpent(MemberState sender, Instant now) {
        return rejections.countSince(sender, now.minus(BUDGET_PERIOD)) >= config.rejectionsPerHour();
    }

    /** Finally refuses a message whose sender is known. */
    @Transactional
    SealedReceipt reject(Authenticated arrived, ArrivalFailure.Final failure, Instant now) {
        var digests = arrived.arrival().digests();
        rows.lockId(digests.content().hex());
        var earlier = rows.receipt(arrived.from(), digests);
        if (earlier.isPresent()) {
            return ReceiptMaker.stored(earlier.get());
        }
        var leafHash = log.append(event(AuditKind.MESSAGE_REJECTED, arrived)
                .outcome(failure.code().name()));
        var receipt = receipts.rejected(arrived.from(), digests, now, leafHash, failure);
        rejections.persist(RejectionRow.of(arrived, failure, new Taken(now, leafHash, receipt)));
        fillNumberOf(arrived.message());
        return receipt;
    }

    /** A refused message leaves no hole that the next one of its case would wait for. Its fields may be anything. */
    private void fillNumberOf(Message refused) {
        if (refused.getCaseSequence() > 0 && CaseId.isWellFormed(refused.getCaseId())) {
            rows.fill(refused.getFrom(), refused.getCaseId(), refused.getCaseSequence(), "REJECTED");
        }
    }

    private static AuditEvent event(AuditKind kind, Authenticated arrived) {
        Sha256 seal = arrived.arrival().digests().seal();
        return AuditEvent.of(kind, AuditEvent.NODE)
                .peer(arrived.from())
                .content(arrived.arrival().digests().content())
                .seal(seal);
    }
}
