package org.headstamp.pki;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.pki.certificate.CertificateAuthority;
import org.headstamp.pki.certificate.MemberRoots;
import org.headstamp.pki.certificate.Profile;
import org.headstamp.pki.certificate.RevocationList;
import org.headstamp.pki.certificate.Validity;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.MemberTlsKeyManager;
import org.headstamp.pki.key.SoftwareKey;
import org.headstamp.pki.seal.Sealer;

/** A member State with its root, its TLS and sealing certificates, a log key, and a revocation list that names nothing. */
public final class TestMember {
    /** The present of the tests; every certificate is valid around it. */
    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    public static final Validity VALIDITY =
            new Validity(NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(700)));

    private static final Validity ROOT_VALIDITY =
            new Validity(NOW.minus(Duration.ofDays(365)), NOW.plus(Duration.ofDays(3650)));
    private static final Map<MemberState, TestMember> MEMBERS = new ConcurrentHashMap<>();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SoftwareKey rootKey;
    private final CertificateAuthority authority;
    private final SoftwareKey tlsKey;
    private final X509Certificate tlsCertificate;
    private final SoftwareKey sealKey;
    private final X509Certificate sealCertificate;
    private final SoftwareKey logKey;
    private final RevocationList revocationList;

    private TestMember(MemberState state) {
        rootKey = SoftwareKey.generate(KeyAlgorithm.P384, RANDOM);
        authority = CertificateAuthority.createRoot(state, rootKey, ROOT_VALIDITY, RANDOM);
        tlsKey = SoftwareKey.generate(KeyAlgorithm.P256, RANDOM);
        tlsCertificate = authority.issue(new Profile.Tls(List.of("localhost")), tlsKey.verifyingKey(), VALIDITY);
        sealKey = SoftwareKey.generate(KeyAlgorithm.P256, RANDOM);
        sealCertificate = authority.issue(new Profile.Seal(), sealKey.verifyingKey(), VALIDITY);
        logKey = SoftwareKey.generate(KeyAlgorithm.ED25519, RANDOM);
        revocationList = revoking(1, Map.of());
    }

    /** The member of this code, made once per test run. */
    public static TestMember of(String alpha2) {
        return MEMBERS.computeIfAbsent(new MemberState(alpha2), TestMember::new);
    }

    /** A member of this code with fresh keys, unknown to everyone else. */
    public static TestMember fresh(String alpha2) {
        return new TestMember(new MemberState(alpha2));
    }

    public MemberState state() {
        return authority.member();
    }

    public SoftwareKey rootKey() {
        return rootKey;
    }

    public CertificateAuthority authority() {
        return authority;
    }

    public X509Certificate rootCertificate() {
        return authority.certificate();
    }

    public MemberRoots roots() {
        return new MemberRoots(state(), List.of(rootCertificate()));
    }

    public SoftwareKey tlsKey() {
        return tlsKey;
    }

    public X509Certificate tlsCertificate() {
        return tlsCertificate;
    }

    public MemberTlsKeyManager tlsKeyManager() {
        return MemberTlsKeyManager.of(tlsKey, List.of(tlsCertificate));
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

    /** List number 1, empty, current for 90 days around {@link #NOW}. */
    public RevocationList revocationList() {
        return revocationList;
    }

    /** A list of the root that revokes the given serial numbers, made an hour before {@link #NOW}. */
    public RevocationList revoking(long number, Map<BigInteger, Instant> revoked) {
        var made = NOW.minus(Duration.ofHours(1));
        return authority.revocationList(
                number, revoked, Validity.startingAt(made, RevocationList.DEFAULT_LIFE_FROM_ROOT));
    }
}
