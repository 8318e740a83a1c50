package org.headstamp.pki.certificate;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.key.VerifyingKey;

/** The extensions of each profile (RFC 5280, 4.2). */
record Extensions(List<Entry> entries) {
    private static final int KEY_IDENTIFIER_LENGTH = 20;
    /** One issuing authority may stand between a root and what members present. */
    private static final int ROOT_PATH_LENGTH = 1;

    private static final int ISSUING_PATH_LENGTH = 0;

    record Entry(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {}

    Extensions {
        entries = List.copyOf(entries);
    }

    static Extensions ofRoot(VerifyingKey key) {
        var entries = authority(ROOT_PATH_LENGTH);
        entries.add(new Entry(Extension.subjectKeyIdentifier, false, subjectKey(key)));
        return new Extensions(entries);
    }

    static Extensions of(Profile profile, VerifyingKey key, VerifyingKey issuer) {
        var entries =
                switch (profile) {
                    case Profile.IssuingAuthority authority -> authority(ISSUING_PATH_LENGTH);
                    case Profile.Tls tls -> tls(tls);
                    case Profile.Seal seal -> seal();
                };
        entries.add(new Entry(Extension.subjectKeyIdentifier, false, subjectKey(key)));
        entries.add(new Entry(Extension.authorityKeyIdentifier, false, authorityKey(issuer)));
        return new Extensions(entries);
    }

    private static List<Entry> authority(int pathLength) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Extension.basicConstraints, true, new BasicConstraints(pathLength)));
        entries.add(new Entry(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
        return entries;
    }

    private static List<Entry> tls(Profile.Tls profile) {
        var names = profile.dnsNames().stream()
                .map(name -> new GeneralName(GeneralName.dNSName, name))
                .toArray(GeneralName[]::new);
        var entries =
                endEntity(KeyUsage.digitalSignature, KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth);
        entries.add(new Entry(Extension.subjectAlternativeName, false, new GeneralNames(names)));
        return entries;
    }

    private static List<Entry> seal() {
        return endEntity(
                KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
                KeyPurposeId.getInstance(new ASN1ObjectIdentifier(Usage.DOCUMENT_SIGNING)));
    }

    private static List<Entry> endEntity(int keyUsage, KeyPurposeId... purposes) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Extension.basicConstraints, true, new BasicConstraints(false)));
        entries.add(new Entry(Extension.keyUsage, true, new KeyUsage(keyUsage)));
        entries.add(new Entry(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes)));
        return entries;
    }

    static AuthorityKeyIdentifier authorityKey(VerifyingKey issuer) {
        return new AuthorityKeyIdentifier(keyIdentifier(issuer));
    }

    private static SubjectKeyIdentifier subjectKey(VerifyingKey key) {
        return new SubjectKeyIdentifier(keyIdentifier(key));
    }

    /** The leftmost 160 bits of the SHA-256 of the key's bit string: method 1 of RFC 7093. */
    private static byte[] keyIdentifier(VerifyingKey key) {
        var bits = SubjectPublicKeyInfo.getInstance(key.spki().toByteArray())
                .getPublicKeyData()
                .getOctets();
        return Sha256.of(ByteString.copyFrom(bits))
                .bytes()
                .substring(0, KEY_IDENTIFIER_LENGTH)
                .toByteArray();
    }

    void addTo(X509v3CertificateBuilder builder) throws CertIOException {
        for (var entry : entries) {
            builder.addExtension(entry.id(), entry.critical(), entry.value());
        }
    }
}
