package org.headstamp.pki.trustlist;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.Certificates;
import org.headstamp.pki.checkpoint.NoteKey;
import org.headstamp.proto.federation.v1.KeyChangeStatement;
import org.headstamp.proto.federation.v1.PossessionStatement;
import org.headstamp.proto.federation.v1.Root;

/** The keys of one member in protobuf, and the statements about them that roots seal. */
final class MemberKeysWire {
    private MemberKeysWire() {}

    static MemberKeys read(String federation, MemberState state, org.headstamp.proto.federation.v1.Member wire)
            throws VerificationException {
        var roots = new ArrayList<MemberRoot>();
        for (var root : wire.getRootsList()) {
            var certificate = Certificates.parse(root.getCertificate());
            PossessionProof.verify(federation, state, certificate, root.getPossessionProof());
            var period = TrustListWire.period(root.getFrom(), root.hasUntil() ? root.getUntil() : null);
            roots.add(new MemberRoot(certificate, period, root.getPossessionProof()));
        }
        var logKeys = logKeys(wire.getLogKeysList());
        var cosignerKeys = logKeys(wire.getCosignerKeysList());
        return TrustListWire.valid(() -> new MemberKeys(roots, logKeys, cosignerKeys, wire.getRequiresPq()));
    }

    private static List<LogKey> logKeys(List<org.headstamp.proto.federation.v1.LogKey> wire)
            throws VerificationException {
        var keys = new ArrayList<LogKey>();
        for (var key : wire) {
            var period = TrustListWire.period(key.getFrom(), key.hasUntil() ? key.getUntil() : null);
            keys.add(new LogKey(NoteKey.parse(key.getVerifierKey()), period));
        }
        return keys;
    }

    static void write(MemberKeys keys, org.headstamp.proto.federation.v1.Member.Builder wire) {
        keys.roots().forEach(root -> wire.addRoots(toWire(root)));
        keys.logKeys().forEach(key -> wire.addLogKeys(toWire(key)));
        keys.cosignerKeys().forEach(key -> wire.addCosignerKeys(toWire(key)));
        wire.setRequiresPq(keys.requiresPostQuantum());
    }

    private static Root toWire(MemberRoot root) {
        var wire = Root.newBuilder()
                .setCertificate(Certificates.der(root.certificate()))
                .setFrom(StrictWire.timestamp(root.period().from()))
                .setPossessionProof(root.possessionProof());
        root.period().end().map(StrictWire::timestamp).ifPresent(wire::setUntil);
        return wire.build();
    }

    private static org.headstamp.proto.federation.v1.LogKey toWire(LogKey key) {
        var wire = org.headstamp.proto.federation.v1.LogKey.newBuilder()
                .setVerifierKey(key.key().vkey())
                .setFrom(StrictWire.timestamp(key.period().from()));
        key.period().end().map(StrictWire::timestamp).ifPresent(wire::setUntil);
        return wire.build();
    }

    /** The bytes that a root seals once, when it is added. */
    static ByteString possession(String federation, MemberState state, ByteString certificate) {
        return PossessionStatement.newBuilder()
                .setFederation(federation)
                .setState(state.alpha2())
                .setCertificate(certificate)
                .build()
                .toByteString();
    }

    /** The bytes that an earlier root seals when the keys of its member change. */
    static ByteString keyChange(String federation, long version, MemberState state, MemberKeys keys) {
        var wire = KeyChangeStatement.newBuilder()
                .setFederation(federation)
                .setState(state.alpha2())
                .setVersion(version)
                .setRequiresPq(keys.requiresPostQuantum());
        keys.roots().forEach(root -> wire.addRoots(toWire(root)));
        keys.logKeys().forEach(key -> wire.addLogKeys(toWire(key)));
        keys.cosignerKeys().forEach(key -> wire.addCosignerKeys(toWire(key)));
        return wire.build().toByteString();
    }
}
