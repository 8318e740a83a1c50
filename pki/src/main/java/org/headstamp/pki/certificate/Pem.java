package org.headstamp.pki.certificate;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;

/** Certificates and revocation lists as text (RFC 7468). */
public final class Pem {
    /** The largest text that is read. */
    public static final int MAXIMUM_SIZE = 2 * RevocationList.MAXIMUM_SIZE;

    private static final int MAXIMUM_OBJECTS = 64;
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String REVOCATION_LIST = "X509 CRL";

    private Pem() {}

    public static ByteString ofCertificates(List<X509Certificate> certificates) {
        return text(CERTIFICATE, certificates.stream().map(Certificates::der).toList());
    }

    public static ByteString ofRevocationList(RevocationList list) {
        return text(REVOCATION_LIST, List.of(list.der()));
    }

    /**
     * Reads certificates and nothing else, at least one.
     *
     * @throws VerificationException {@code MALFORMED}, also if something else stands in the text
     */
    public static List<X509Certificate> certificates(ByteString text) throws VerificationException {
        var certificates = new ArrayList<X509Certificate>();
        for (var der : read(text, CERTIFICATE)) {
            certificates.add(Certificates.parse(der));
        }
        return List.copyOf(certificates);
    }

    /**
     * Reads exactly one certificate.
     *
     * @throws VerificationException {@code MALFORMED}
     */
    public static X509Certificate certificate(ByteString text) throws VerificationException {
        return Certificates.parse(only(read(text, CERTIFICATE)));
    }

    /**
     * Reads exactly one revocation list.
     *
     * @throws VerificationException {@code MALFORMED}
     */
    public static RevocationList revocationList(ByteString text) throws VerificationException {
        return RevocationList.parse(only(read(text, REVOCATION_LIST)));
    }

    private static ByteString only(List<ByteString> objects) throws VerificationException {
        if (objects.size() != 1) {
            throw new VerificationException(Reason.MALFORMED, "one object in PEM expected, not " + objects.size());
        }
        return objects.getFirst();
    }

    private static ByteString text(String label, List<ByteString> objects) {
        var text = new StringWriter();
        try (var writer = new PemWriter(text)) {
            for (var object : objects) {
                writer.writeObject(new PemObject(label, object.toByteArray()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be written", e);
        }
        return ByteString.copyFromUtf8(text.toString());
    }

    private static List<ByteString> read(ByteString text, String label) throws VerificationException {
        if (text.size() > MAXIMUM_SIZE) {
            throw new VerificationException(
                    Reason.MALFORMED, "a text of " + text.size() + " bytes exceeds " + MAXIMUM_SIZE);
        }
        var objects = new ArrayList<ByteString>();
        try (var reader = new PemReader(new StringReader(text.toStringUtf8()))) {
            for (var object = reader.readPemObject(); object != null; object = reader.readPemObject()) {
                if (!object.getType().equals(label) || objects.size() == MAXIMUM_OBJECTS) {
                    throw new VerificationException(
                            Reason.MALFORMED,
                            "expected at most " + MAXIMUM_OBJECTS + " of " + label + ", found " + object.getType());
                }
                objects.add(ByteString.copyFrom(object.getContent()));
            }
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw new VerificationException(Reason.MALFORMED, "the text is not PEM: " + e.getMessage(), e);
        }
        if (objects.isEmpty()) {
            throw new VerificationException(Reason.MALFORMED, "the text holds no " + label + " in PEM");
        }
        return objects;
    }
}
