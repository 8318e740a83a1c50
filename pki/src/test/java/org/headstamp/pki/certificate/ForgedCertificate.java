package org.headstamp.pki.certificate;

import com.google.protobuf.ByteString;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.headstamp.pki.TestMember;
import org.headstamp.pki.key.ContentSigners;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.Signer;
import org.headstamp.pki.key.SoftwareKey;

/** A sealing certificate that a member's root really signs, but that the product would never issue. */
public final class ForgedCertificate {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CertificateAuthority authority;
    private final Signer signer;
    private X500Name subject;
    private SubjectPublicKeyInfo key;
    private Profile profile = new Profile.Seal();
    private boolean strange;
    private boolean sha1;

    public ForgedCertificate(TestMember member) {
        this(member.authority(), member.rootKey());
    }

    ForgedCertificate(CertificateAuthority authority, Signer signer) {
        this.authority = authority;
        this.signer = signer;
        this.subject = new X500Name("C=" + authority.member() + ",CN=forged");
        this.key = SubjectPublicKeyInfo.getInstance(SoftwareKey.generate(KeyAlgorithm.P256, RANDOM)
                .verifyingKey()
                .spki()
                .toByteArray());
    }

    public ForgedCertificate subjectCountry(String country) {
        return subject("C=" + country + ",CN=forged");
    }

    ForgedCertificate subject(String name) {
        subject = new X500Name(name);
        return this;
    }

    ForgedCertificate profile(Profile other) {
        profile = other;
        return this;
    }

    ForgedCertificate key(Signer holder) {
        key = SubjectPublicKeyInfo.getInstance(holder.verifyingKey().spki().toByteArray());
        return this;
    }

    ForgedCertificate rsaKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = SubjectPublicKeyInfo.getInstance(
                generator.generateKeyPair().getPublic().getEncoded());
        return this;
    }

    /** Claims ECDSA with SHA-1; the refusal comes before the signature is looked at. */
    ForgedCertificate claimingSha1() {
        sha1 = true;
        return this;
    }

    ForgedCertificate unknownCriticalExtension() {
        strange = true;
        return this;
    }

    public X509Certificate build() {
        var builder = new X509v3CertificateBuilder(
                X500Name.getInstance(
                        authority.certificate().getSubjectX500Principal().getEncoded()),
                BigInteger.valueOf(RANDOM.nextLong(1, Long.MAX_VALUE)),
                Date.from(TestMember.NOW.minus(Duration.ofDays(30))),
                Date.from(TestMember.NOW.plus(Duration.ofDays(30))),
                subject,
                key);
        try {
            Extensions.of(profile, TestMember.of("XC").sealKey().verifyingKey(), signer.verifyingKey())
                    .addTo(builder);
            if (strange) {
                builder.addExtension(new ASN1ObjectIdentifier("2.25.1"), true, DERNull.INSTANCE);
            }
            return Certificates.parse(
                    ByteString.copyFrom(builder.build(contentSigner()).getEncoded()));
        } catch (Exception e) {
            throw new IllegalStateException("a forged certificate cannot be built", e);
        }
    }

    private ContentSigner contentSigner() {
        var honest = ContentSigners.of(signer);
        return sha1 ? new ClaimsSha1(honest) : honest;
    }

    private record ClaimsSha1(ContentSigner honest) implements ContentSigner {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA1);
        }

        @Override
        public OutputStream getOutputStream() {
            return honest.getOutputStream();
        }

        @Override
        public byte[] getSignature() {
            return honest.getSignature();
        }
    }
}
