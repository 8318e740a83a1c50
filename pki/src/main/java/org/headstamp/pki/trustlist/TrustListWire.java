package org.headstamp.pki.trustlist;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.VerifyingKey;
import org.jspecify.annotations.Nullable;

/** A trust list in protobuf. Reading is strict: one entry that does not hold makes the whole list invalid. */
final class TrustListWire {
    private TrustListWire() {}

    static TrustList read(ByteString bytes) throws VerificationException {
        var wire = StrictWire.parse(bytes, org.headstamp.proto.federation.v1.TrustList.parser());
        var keys = new ArrayList<FederationKey>();
        for (var key : wire.getKeysList()) {
            var until = key.hasUntil() ? key.getUntil() : null;
            keys.add(valid(
                    () -> new FederationKey(VerifyingKey.ofSpki(key.getPublicKey()), period(key.getFrom(), until))));
        }
        var members = new ArrayList<Member>();
        for (var member : wire.getMembersList()) {
            members.add(MemberWire.read(wire.getFederation(), member));
        }
        return valid(() -> new TrustList(
                wire.getFederation(),
                wire.getVersion(),
                StrictWire.instant(wire.getIssuedAt()),
                StrictWire.instant(wire.getExpiresAt()),
                wire.getThreshold(),
                keys,
                members));
    }

    static ByteString write(TrustList list) {
        var wire = org.headstamp.proto.federation.v1.TrustList.newBuilder()
                .setFederation(list.federation())
                .setVersion(list.version())
                .setIssuedAt(StrictWire.timestamp(list.issuedAt()))
                .setExpiresAt(StrictWire.timestamp(list.expiresAt()))
                .setThreshold(list.threshold());
        list.keys().forEach(key -> wire.addKeys(toWire(key)));
        list.members().forEach(member -> wire.addMembers(MemberWire.toWire(member)));
        return wire.build().toByteString();
    }

    private static org.headstamp.proto.federation.v1.FederationKey toWire(FederationKey key) {
        var wire = org.headstamp.proto.federation.v1.FederationKey.newBuilder()
                .setPublicKey(key.key().spki())
                .setFrom(StrictWire.timestamp(key.period().from()));
        key.period().end().map(StrictWire::timestamp).ifPresent(wire::setUntil);
        return wire.build();
    }

    /** The rules of the schema ask for a signature, which a draft does not have yet. */
    static SignedList readSigned(ByteString bytes) throws VerificationException {
        if (bytes.size() > SignedList.MAX_BYTES) {
            throw new VerificationException(
                    Reason.MALFORMED, "a trust list of " + bytes.size() + " bytes exceeds " + SignedList.MAX_BYTES);
        }
        try {
            var wire = org.headstamp.proto.federation.v1.SignedTrustList.parseFrom(bytes);
            StrictWire.refuseHidden(wire);
            return valid(() -> new SignedList(
                    wire.getList(),
                    wire.getSignaturesList().stream()
                            .map(signature -> ListSignature.of(signature.getKeyId(), signature.getSignature()))
                            .toList()));
        } catch (InvalidProtocolBufferException e) {
            throw new VerificationException(Reason.MALFORMED, "not a trust list: " + e.getMessage(), e);
        }
    }

    static ByteString writeSigned(ByteString list, List<ListSignature> signatures) {
        var wire =
                org.headstamp.proto.federation.v1.SignedTrustList.newBuilder().setList(list);
        for (var signature : signatures) {
            wire.addSignatures(org.headstamp.proto.federation.v1.TrustListSignature.newBuilder()
                    .setKeyId(signature.keyId().digest().bytes())
                    .setSignature(signature.signature()));
        }
        return wire.build().toByteString();
    }

    static Period period(Timestamp from, @Nullable Timestamp until) throws VerificationException {
        var start = StrictWire.instant(from);
        var end = until == null ? null : StrictWire.instant(until);
        return valid(() -> new Period(start, end));
    }

    /** What a record's constructor refuses is malformed when it comes from outside. */
    static <T> T valid(Reading<T> reading) throws VerificationException {
        try {
            return reading.read();
        } catch (IllegalArgumentException e) {
            throw new VerificationException(Reason.MALFORMED, "trust list: " + e.getMessage(), e);
        }
    }

    /** Makes a record of what was read. */
    interface Reading<T> {
        T read() throws VerificationException;
    }
}
