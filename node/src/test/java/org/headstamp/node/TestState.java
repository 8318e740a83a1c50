package org.headstamp.node;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.certificate.CertificateAuthority;
import org.headstamp.pki.certificate.Profile;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.certificate.Validity;
import org.headstamp.pki.checkpoint.NoteSigner;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.MemberTlsKeyManager;
import org.headstamp.pki.key.SoftwareKey;
import org.headstamp.pki.seal.Sealer;
import org.headstamp.pki.trustlist.Endpoint;
import org.headstamp.pki.trustlist.FocalPoint;
import org.headstamp.pki.trustlist.LogKey;
import org.headstamp.pki.trustlist.Member;
import org.headstamp.pki.trustlist.MemberKeys;
import org.headstamp.pki.trustlist.MemberRoot;
import org.headstamp.pki.trustlist.MemberStatus;
import org.headstamp.pki.trustlist.Period;
import org.headstamp.pki.trustlist.PossessionProof;
import org.headstamp.pki.trustlist.Standing;

/** A State of the exercise with all its keys, valid around the present. */
public final class TestState {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration DAY = Duration.ofDays(1);

    private final MemberState state;
    private final String federation;
    private final Instant since;
    private final SoftwareKey rootKey = SoftwareKey.generate(KeyAlgorithm.P384, RANDOM);
    private final SoftwareKey tlsKey = SoftwareKey.generate(KeyAlgorithm.P256, RANDOM);
    private final SoftwareKey sealKey = SoftwareKey.generate(KeyAlgorithm.P256, RANDOM);
    private final SoftwareKey logKey = SoftwareKey.generate(KeyAlgorithm.ED25519, RANDOM);
    private final CertificateAuthority root;
    private final X509Certificate tlsCertificate;
    private final X509Certificate sealCertificate;

    /** A State that came to be a day before the given present. */
    public TestState(String federation, String alpha2, Instant now) {
        this.state = new MemberState(alpha2);
        this.federation = federation;
        this.since = now.minus(DAY);
        this.root = CertificateAuthority.createRoot(state, rootKey, validity(3650), RANDOM);
        this.tlsCertificate = root.issue(new Profile.Tls(List.of("localhost")), tlsKey.verifyingKey(), validity(365));
        this.sealCertificate = root.issue(new Profile.Seal(), sealKey.verifyingKey(), validity(365));
    }

    private Validity validity(int days) {
        return Validity.startingAt(since, Duration.ofDays(days));
    }

    public MemberState state() {
        return state;
    }

    public CertificateAuthority root() {
        return root;
    }

    public SoftwareKey tlsKey() {
        return tlsKey;
    }

    public X509Certificate tlsCertificate() {
        return tlsCertificate;
    }

    /** The identity of its node in TLS. */
    public MemberTlsKeyManager tlsIdentity() {
        return MemberTlsKeyManager.of(tlsKey, List.of(tlsCertificate));
    }

    /** An identity in TLS whose certificate has another validity. */
    public MemberTlsKeyManager tlsIdentity(Validity validity) {
        return MemberTlsKeyManager.of(
                tlsKey, List.of(root.issue(new Profile.Tls(List.of("localhost")), tlsKey.verifyingKey(), validity)));
    }

    public SoftwareKey sealKey() {
        return sealKey;
    }

    public X509Certificate sealCertificate() {
        return sealCertificate;
    }

    public Sealer sealer() {
        return new Sealer(sealKey, sealCertificate, List.of());
    }

    public SoftwareKey logKey() {
        return logKey;
    }

    /** Signs checkpoints of the State's first log. */
    public NoteSigner log() {
        return NoteSigner.log(federation + "/" + state + "/1", logKey);
    }

    /** A revocation list made an hour ago that revokes the given certificates as of then. */
    public RevocationList revoking(long number, Instant now, X509Certificate... certificates) {
        var made = now.minus(Duration.ofHours(1));
        var revoked = new HashMap<BigInteger, Instant>();
        for (var certificate : certificates) {
            revoked.put(certificate.getSerialNumber(), made);
        }
        return root.revocationList(
                number, Map.copyOf(revoked), Validity.startingAt(made, RevocationList.DEFAULT_LIFE_FROM_ROOT));
    }

    /** Its entry in the trust list. */
    public Member member(int port) {
        var proof = PossessionProof.make(federation, state, root.certificate(), rootKey, since);
        return new Member(
                state,
                FocalPoint.UNSTATED,
                List.of(new Endpoint("localhost", port)),
                new MemberKeys(
                        List.of(new MemberRoot(root.certificate(), Period.since(since), proof)),
                        List.of(new LogKey(log().key(), Period.since(since))),
                        List.of(),
                        false),
                List.of(new Standing(MemberStatus.ACTIVE, since)),
                ByteString.EMPTY);
    }
}
