package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.proto.exchange.v1.NotDeliveredEvidence;
import org.headstamp.proto.exchange.v1.SealedEvidence;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.headstamp.proto.exchange.v1.SentEvidence;
import org.headstamp.proto.exchange.v1.SilenceEvidence;
import org.jspecify.annotations.Nullable;

/** Judges evidence of peers: who sealed it, and whether what it says of messages and receipts agrees with our records. */
@Singleton
class EvidenceVerifier {
    private final PeerSeals seals;
    private final OutboxRepository sent;
    private final InboxRepository received;

    EvidenceVerifier(PeerSeals seals, OutboxRepository sent, InboxRepository received) {
        this.seals = seals;
        this.sent = sent;
        this.received = received;
    }

    /** Where evidence came from. */
    record Origin(MemberState peer, CaseId caseId, Instant at) {}

    SilenceEvidence silence(SealedEvidence sealed, Origin origin) throws VerificationException {
        var opened = open(sealed, SilenceEvidence.parser(), origin);
        var said = opened.content();
        // 1. between the peer and us, sealed when it says, after the deadline
        seals.requireParties(said.getFederation(), said.getFrom(), said.getTo(), origin.peer());
        requireTime(opened.signedAt(), HeaderWire.fromWire(said.getNotSeenUntil()));
        if (HeaderWire.fromWire(said.getDeadline()).isAfter(opened.signedAt())) {
            throw bad("it was sealed before the deadline that it says has passed");
        }
        // 2. the request is one of the peer in this case, and is in our custody by the receipt that we gave
        var request = received.findById(UUID.fromString(said.getMessageId()));
        requireHeld(request, origin, said.getContentSha256(), said.getSealSha256(), "the request");
        requireReceipt(request, said.getReceipt());
        return said;
    }

    PeerSeals.Opened<SentEvidence> sent(SealedEvidence sealed, Origin origin) throws VerificationException {
        var opened = open(sealed, SentEvidence.parser(), origin);
        var said = opened.content();
        // 1. between the peer and us
        seals.requireParties(said.getFederation(), said.getFrom(), said.getTo(), origin.peer());
        // 2. the request is one of ours to the peer in this case
        var request = sent.findById(UUID.fromString(said.getRequestId()));
        if (request == null
                || !request.peerState().equals(origin.peer())
                || !request.caseId.equals(origin.caseId().toString())) {
            throw bad("no request of ours in this case is " + said.getRequestId());
        }
        // 3. a receipt, if there is one, is the one that we gave for exactly that message
        if (said.hasReceipt()) {
            var arrived = received.findById(UUID.fromString(said.getMessageId()));
            requireHeld(arrived, origin, said.getContentSha256(), said.getSealSha256(), "the message");
            requireReceipt(arrived, said.getReceipt());
        }
        return opened;
    }

    NotDeliveredEvidence notDelivered(SealedEvidence sealed, Origin origin) throws VerificationException {
        var opened = open(sealed, NotDeliveredEvidence.parser(), origin);
        var said = opened.content();
        seals.requireParties(said.getFederation(), said.getFrom(), said.getTo(), origin.peer());
        requireTime(opened.signedAt(), HeaderWire.fromWire(said.getNotSeenUntil()));
        return said;
    }

    private <M extends Message> PeerSeals.Opened<M> open(SealedEvidence sealed, Parser<M> parser, Origin origin)
            throws VerificationException {
        return seals.open(SealKind.EVIDENCE, sealed.getContent(), sealed.getSeal(), origin.peer(), parser, origin.at());
    }

    private static void requireHeld(
            @Nullable InboxRow row, Origin origin, ByteString content, ByteString seal, String what)
            throws VerificationException {
        if (row == null
                || !row.sender.equals(origin.peer().alpha2())
                || !row.caseId.equals(origin.caseId().toString())) {
            throw bad(what + " that it names is none that this State received in this case");
        }
        if (!row.content().bytes().equals(content) || !row.seal().bytes().equals(seal)) {
            throw bad(what + " that it names has other digests here");
        }
    }

    private static void requireReceipt(InboxRow row, SealedReceipt shown) throws VerificationException {
        if (!ReceiptMaker.stored(row.receipt).equals(shown)) {
            throw bad("the receipt that it shows is not the one that this State gave");
        }
    }

    private static void requireTime(Instant signed, Instant said) throws VerificationException {
        PeerSeals.requireEqual(said, signed, "the signing time of the evidence");
    }

    private static VerificationException bad(String detail) {
        return new VerificationException(Reason.MALFORMED, detail);
    }
}
