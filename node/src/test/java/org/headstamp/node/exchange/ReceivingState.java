package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.proto.exchange.v1.Accepted;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.ReceiptEntry;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** The node of another State: takes what it is given once, and gives the same receipt again for a repeat. */
final class ReceivingState implements PeerBehaviour {
    private final TestState state;
    private final Map<Sha256, SealedReceipt> receipts = new HashMap<>();
    final List<Message> taken = new ArrayList<>();
    int lostOnTheWay;
    int lostReplies;

    ReceivingState(TestState state) {
        this.state = state;
    }

    @Override
    public EnvelopeReply deliver(MemberState peer, ByteString envelope) throws PeerUnreachableException {
        if (lostOnTheWay > 0) {
            lostOnTheWay--;
            throw new PeerUnreachableException(peer, "the connection broke before it arrived");
        }
        var receipt = receipts.computeIfAbsent(Sha256.of(envelope), unused -> take(envelope));
        if (lostReplies > 0) {
            lostReplies--;
            throw new PeerUnreachableException(peer, "the connection broke after it arrived");
        }
        return new EnvelopeReply.Receipted(receipt);
    }

    @Override
    public Optional<SealedReceipt> receipt(MemberState peer, Sha256 content, Sha256 seal) {
        return receipts.values().stream()
                .filter(receipt -> entry(receipt).getContentSha256().equals(content.bytes()))
                .findFirst();
    }

    /** Takes an envelope whose reply never reached its sender. */
    void takeUnseen(ByteString envelope) {
        receipts.put(Sha256.of(envelope), take(envelope));
    }

    private SealedReceipt take(ByteString envelope) {
        try {
            var opened = Envelope.parseFrom(envelope);
            taken.add(Message.parseFrom(opened.getContent()));
            return receipt(opened, ReceiptEntry.newBuilder().setAccepted(Accepted.getDefaultInstance()));
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    SealedReceipt receipt(Envelope envelope, ReceiptEntry.Builder verdict) {
        return seal(List.of(about(envelope, verdict)));
    }

    /** One receipt for envelopes that were all taken. */
    SealedReceipt receipt(List<ByteString> envelopes) {
        return seal(envelopes.stream()
                .map(ReceivingState::parse)
                .map(envelope -> about(envelope, ReceiptEntry.newBuilder().setAccepted(Accepted.getDefaultInstance())))
                .toList());
    }

    private static ReceiptEntry about(Envelope envelope, ReceiptEntry.Builder verdict) {
        return verdict.setContentSha256(Sha256.of(envelope.getContent()).bytes())
                .setSealSha256(Sha256.of(envelope.getSeal()).bytes())
                .setReceivedAt(HeaderWire.toWire(Instant.now().truncatedTo(ChronoUnit.SECONDS)))
                .setLeafHash(Sha256.of(envelope.getSeal()).bytes())
                .build();
    }

    private SealedReceipt seal(List<ReceiptEntry> entries) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var content = Receipt.newBuilder()
                .setFederation(TestFederation.NAME)
                .setFrom(state.state().alpha2())
                .setTo(TestFederation.SELF)
                .setIssuedAt(HeaderWire.toWire(now))
                .addAllEntries(entries)
                .build()
                .toByteString();
        return SealedReceipt.newBuilder()
                .setContent(content)
                .setSeal(state.sealer().seal(SealKind.RECEIPT, content, now))
                .build();
    }

    private static Envelope parse(ByteString envelope) {
        try {
            return Envelope.parseFrom(envelope);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static ReceiptEntry entry(SealedReceipt receipt) {
        try {
            return Receipt.parseFrom(receipt.getContent()).getEntries(0);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
