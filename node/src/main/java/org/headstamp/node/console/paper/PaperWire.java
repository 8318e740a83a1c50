package org.headstamp.node.console.paper;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.alert.LotAlertWire;
import org.headstamp.node.console.letter.SaidWire;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.ReadMessage;
import org.headstamp.node.exchange.StoredMessage;
import org.headstamp.node.item.WireEnum;
import org.headstamp.node.origin.message.JointWire;
import org.headstamp.node.trace.lot.LotMatchWire;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.bundle.BundleIndex;
import org.headstamp.proto.exchange.v1.ConflictNotice;
import org.headstamp.proto.exchange.v1.Correction;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** Messages and receipts from the wire, for paper. */
final class PaperWire {
    private static final String CONFLICT = "CONFLICT_REASON_";

    private PaperWire() {}

    /** Why another State found that a message does not fit. */
    record Conflict(ConflictReason reason, String detail) {}

    /** What was wrong with an earlier answer. */
    record Corrected(MessageId supersedes, String reason) {}

    static ReadMessage read(BundleIndex.Letter letter) {
        return new ReadMessage(letter.message());
    }

    static ReadMessage read(StoredMessage stored) {
        return new ReadMessage(stored.message());
    }

    /** What a message says. Messages that were contested because they make no sense are evidence too. */
    static Said said(ReadMessage read) {
        try {
            var records = records(read);
            return records.isEmpty() ? new Said.Elsewhere() : new Said.Told(records);
        } catch (InvalidValueException e) {
            return new Said.Unreadable(e.field(), e.refusal());
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Said.Unreadable("", null);
        }
    }

    private static List<Object> records(ReadMessage read) {
        var message = read.message();
        return switch (read.kind()) {
            case CONFLICT_NOTICE -> List.of(conflict(message.getConflictNotice()));
            case EVIDENCE_NOTICE -> List.of();
            case LOT_ALERT -> List.of(LotAlertWire.fromWire(message.getLotAlert()));
            case LOT_MATCH_NOTICE -> List.of(LotMatchWire.fromWire(message.getLotMatchNotice()));
            case JOINT_INVESTIGATION_PROPOSAL -> List.of(JointWire.fromWire(message.getJointInvestigationProposal()));
            case JOINT_INVESTIGATION_REPLY -> List.of(JointWire.fromWire(message.getJointInvestigationReply()));
            default -> {
                var records = new ArrayList<>();
                if (message.hasCorrection() && message.getCorrection().hasTraceResponse()) {
                    records.add(corrected(message.getCorrection()));
                }
                SaidWire.in(read).ifPresent(records::add);
                yield records;
            }
        };
    }

    private static Conflict conflict(ConflictNotice notice) {
        return new Conflict(WireEnum.fromWire(ConflictReason.class, CONFLICT, notice.getReason()), notice.getDetail());
    }

    private static Corrected corrected(Correction correction) {
        return new Corrected(MessageId.parse(correction.getSupersedes()), correction.getReason());
    }

    /** Who receipted a message and when, by the receipt that is kept with it. */
    static Optional<BundleIndex.Receipted> receipt(StoredMessage stored) {
        var kept = stored.receipt();
        if (kept == null) {
            return Optional.empty();
        }
        try {
            var receipt = Receipt.parseFrom(SealedReceipt.parseFrom(kept).getContent());
            var at = Instant.ofEpochSecond(receipt.getIssuedAt().getSeconds());
            return Optional.of(new BundleIndex.Receipted("", new MemberState(receipt.getFrom()), at));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the stored receipt of " + stored.id() + " no longer parses", e);
        }
    }
}
