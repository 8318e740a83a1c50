package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Envelope;

/** An envelope that parses. Nothing inside it is believed yet. */
record Arrival(ByteString bytes, Envelope envelope, Digests digests) {
    /** Room for the seals beside the content. */
    private static final int MAXIMUM_ENVELOPE = Outbox.MAXIMUM_CONTENT + (128 << 10);

    /** Checks 1 and 2 of protocol.md section 3: the size, and that the envelope parses. */
    static Arrival open(ByteString bytes) throws ArrivalException {
        if (bytes.size() > MAXIMUM_ENVELOPE) {
            throw tooLarge("an envelope of " + bytes.size() + " bytes");
        }
        var envelope = parse(bytes);
        if (envelope.getContent().size() > Outbox.MAXIMUM_CONTENT) {
            throw tooLarge("a content of " + envelope.getContent().size() + " bytes");
        }
        if (envelope.getContent().isEmpty() || envelope.getSeal().isEmpty()) {
            throw malformed("the envelope lacks content or seal");
        }
        return new Arrival(
                bytes, envelope, new Digests(Sha256.of(envelope.getContent()), Sha256.of(envelope.getSeal())));
    }

    private static Envelope parse(ByteString bytes) throws ArrivalException {
        try {
            var envelope = Envelope.parseFrom(bytes);
            if (!envelope.getUnknownFields().asMap().isEmpty()) {
                throw malformed("the envelope has unknown fields");
            }
            return envelope;
        } catch (InvalidProtocolBufferException e) {
            throw malformed("the envelope does not parse: " + e.getMessage());
        }
    }

    private static ArrivalException tooLarge(String what) {
        var told = what + " is more than " + Outbox.MAXIMUM_CONTENT + " bytes of content allow";
        return new ArrivalException(new ArrivalFailure.Unsealed(RejectionCode.TOO_LARGE, told), told);
    }

    private static ArrivalException malformed(String told) {
        return new ArrivalException(new ArrivalFailure.Unsealed(RejectionCode.MALFORMED, told), told);
    }
}
