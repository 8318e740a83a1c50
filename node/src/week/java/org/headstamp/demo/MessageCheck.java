package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import org.headstamp.demo.Ledger.Invariant;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/** Compares what was sent with what was received, message by message: nothing is lost, and nothing is there twice. */
final class MessageCheck {
    private final Map<String, StateBooks> books;
    private final Ledger ledger;

    MessageCheck(Map<String, StateBooks> books, Ledger ledger) {
        this.books = books;
        this.ledger = ledger;
    }

    void run() {
        for (var own : books.values()) {
            own.log().of(AuditKind.AUDIT_KIND_MESSAGE_SEALED).forEach(sent -> {
                ledger.message(sent.getOutcome());
                mirrored(own, sent, AuditKind.AUDIT_KIND_MESSAGE_RECEIVED);
                receipted(own, sent);
            });
            own.log()
                    .of(AuditKind.AUDIT_KIND_MESSAGE_RECEIVED)
                    .forEach(received -> mirrored(own, received, AuditKind.AUDIT_KIND_MESSAGE_SEALED));
            own.cases().values().stream()
                    .flatMap(book -> book.messages().stream())
                    .filter(message -> text(message, "direction").equals("SENT"))
                    .forEach(message -> shown(own, message));
        }
    }

    /** The other log has its entry of the other kind, and one only. */
    private void mirrored(StateBooks own, AuditEntry entry, AuditKind kind) {
        var there = entries(peer(entry), entry, kind);
        boolean same = there.size() == 1
                && there.getFirst().getContentSha256().equals(entry.getContentSha256())
                && there.getFirst().getSealSha256().equals(entry.getSealSha256())
                && there.getFirst().getCaseId().equals(entry.getCaseId())
                && there.getFirst().getPeer().equals(own.state());
        ledger.check(
                Invariant.SEALED_IS_RECEIVED,
                same && entries(own, entry, entry.getKind()).size() == 1,
                name(own, entry) + ": the log of " + entry.getPeer() + " has it " + there.size()
                        + " times, or otherwise");
    }

    private void receipted(StateBooks own, AuditEntry sealed) {
        var receipts = entries(own, sealed, AuditKind.AUDIT_KIND_RECEIPT_RECEIVED);
        var received = entries(peer(sealed), sealed, AuditKind.AUDIT_KIND_MESSAGE_RECEIVED);
        var given = receipt(peer(sealed), sealed);
        boolean agree = receipts.size() == 1
                && received.size() == 1
                && receipts.getFirst().getOutcome().equals("ACCEPTED")
                && receipts.getFirst().getContentSha256().equals(sha256(given.getContent()))
                && receipts.getFirst().getSealSha256().equals(sha256(given.getSeal()))
                && quotes(given, sealed, peer(sealed).log().leafHash(received.getFirst()));
        ledger.check(
                Invariant.RECEIPTS_AGREE,
                agree,
                name(own, sealed) + ": " + receipts.size() + " receipts, or not the one that " + sealed.getPeer()
                        + " gave");
    }

    /** What is shown to people agrees with what is shown to those of the other State. */
    private void shown(StateBooks own, JsonNode sent) {
        var id = text(sent, "id");
        var book = peer(text(sent, "peer")).cases().get(text(sent, "caseId"));
        var there = (book == null ? List.<JsonNode>of() : book.messages())
                .stream()
                        .filter(message -> text(message, "direction").equals("RECEIVED"))
                        .filter(message -> text(message, "id").equals(id))
                        .toList();
        boolean same = there.size() == 1
                && text(there.getFirst(), "content").equals(text(sent, "content"))
                && text(there.getFirst(), "seal").equals(text(sent, "seal"));
        ledger.check(
                Invariant.BOTH_SIDES_SHOW_THE_SAME,
                text(sent, "state").equals("DELIVERED") && same,
                text(sent, "kind") + " " + id + " of " + own.state() + " is " + text(sent, "state") + ", shown there "
                        + there.size() + " times");
    }

    private static List<AuditEntry> entries(StateBooks books, AuditEntry message, AuditKind kind) {
        return books.log()
                .ofMessage(message.getMessageId())
                .filter(entry -> entry.getKind() == kind)
                .toList();
    }

    private static SealedReceipt receipt(StateBooks giver, AuditEntry sealed) {
        var book = giver.cases().get(sealed.getCaseId());
        var bytes = book == null ? null : book.receipts().get(sealed.getMessageId());
        try {
            return bytes == null ? SealedReceipt.getDefaultInstance() : SealedReceipt.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new StepFailedException("a receipt of " + giver.state() + " cannot be read", e);
        }
    }

    private static boolean quotes(SealedReceipt sealed, AuditEntry message, Sha256 leafHash) {
        try {
            return Receipt.parseFrom(sealed.getContent()).getEntriesList().stream()
                    .anyMatch(entry -> entry.hasAccepted()
                            && entry.getContentSha256().equals(message.getContentSha256())
                            && entry.getSealSha256().equals(message.getSealSha256())
                            && entry.getLeafHash().equals(leafHash.bytes()));
        } catch (InvalidProtocolBufferException e) {
            throw new StepFailedException("the content of a receipt cannot be read", e);
        }
    }

    private static ByteString sha256(ByteString bytes) {
        return Sha256.of(bytes).bytes();
    }

    private StateBooks peer(AuditEntry entry) {
        return peer(entry.getPeer());
    }

    private StateBooks peer(String state) {
        var found = books.get(state);
        if (found == null) {
            throw new StepFailedException("a message names " + state + ", which does not take part");
        }
        return found;
    }

    private static String name(StateBooks own, AuditEntry entry) {
        return entry.getOutcome() + " " + entry.getMessageId() + " in the log of " + own.state();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
