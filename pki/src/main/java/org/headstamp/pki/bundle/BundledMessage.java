package org.headstamp.pki.bundle;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.proto.exchange.v1.Attachment;
import org.headstamp.proto.exchange.v1.Message;

/** A message of a bundle; what it says is a claim until its seal was verified. */
record BundledMessage(BundlePath path, Message message, Sha256 content, Sha256 seal) {

    static BundledMessage read(BundlePath path, ByteString content, ByteString seal) throws VerificationException {
        return new BundledMessage(path, parse(content), Sha256.of(content), Sha256.of(seal));
    }

    /** Parses what a node sealed; the rules of its payload are not judged again here. */
    static Message parse(ByteString content) throws VerificationException {
        try {
            var message = Message.parseFrom(content);
            StrictWire.refuseHidden(message);
            requireMember(message.getFrom());
            requireMember(message.getTo());
            return message;
        } catch (InvalidProtocolBufferException e) {
            throw new VerificationException(Reason.MALFORMED, "not a message: " + e.getMessage(), e);
        }
    }

    private static void requireMember(String state) throws VerificationException {
        try {
            var unused = new MemberState(state);
        } catch (IllegalArgumentException e) {
            throw new VerificationException(Reason.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    /** Digests of the files that it names; what is no digest is left out. */
    List<Sha256> attachments() {
        return message.getAttachmentsList().stream()
                .map(Attachment::getSha256)
                .filter(digest -> digest.size() == Sha256.LENGTH)
                .map(Sha256::new)
                .distinct()
                .toList();
    }

    /** As it stands in file names: {@code trace-request}. */
    static String kind(Message message) {
        return message.getPayloadCase().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String kind() {
        return kind(message);
    }

    MemberState from() {
        return new MemberState(message.getFrom());
    }

    MemberState to() {
        return new MemberState(message.getTo());
    }

    /** Whether it belongs to an exercise. */
    boolean testOnly() {
        return message.getTestOnly();
    }

    Instant sealedAt() {
        return Instant.ofEpochSecond(message.getSealedAt().getSeconds());
    }
}
