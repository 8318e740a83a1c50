package org.headstamp.pki.trustlist;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.key.KeyAlgorithm;
import org.headstamp.pki.key.Signer;

/**
 * A serialised trust list with the signatures gathered so far; a draft has none. Only {@link TrustListVerifier} makes
 * something of it that may be relied on.
 */
public record SignedList(ByteString list, List<ListSignature> signatures) {
    /** The largest signed list that is read: 8 MiB and its signatures. */
    public static final int MAX_BYTES = (8 << 20) + (1 << 16);

    private static final int MAX_SIGNATURES = 64;

    /**
     * Checks the bound.
     *
     * @throws IllegalArgumentException if there are more than 64 signatures
     */
    public SignedList {
        if (signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException("at most " + MAX_SIGNATURES + " keys sign a trust list");
        }
        signatures = List.copyOf(signatures);
    }

    /** Nobody has signed it yet. */
    public static SignedList draft(TrustList list) {
        return new SignedList(TrustListWire.write(list), List.of());
    }

    /**
     * Reads the form in which lists travel.
     *
     * @throws VerificationException {@code MALFORMED}
     */
    public static SignedList parse(ByteString bytes) throws VerificationException {
        return TrustListWire.readSigned(bytes);
    }

    /** The form in which lists travel. */
    public ByteString toBytes() {
        return TrustListWire.writeSigned(list, signatures);
    }

    /**
     * What the list says, checked in itself but not against any signature.
     *
     * @throws VerificationException if an entry does not hold
     */
    public TrustList content() throws VerificationException {
        return TrustListWire.read(list);
    }

    /** The list with one more signature; an earlier one by the same key is replaced. */
    public SignedList sign(Signer signer) {
        if (signer.verifyingKey().algorithm() != KeyAlgorithm.P384) {
            throw new IllegalArgumentException("trust lists are signed with ECDSA P-384");
        }
        var all = new ArrayList<>(signatures);
        all.removeIf(signature -> signature.keyId().equals(signer.verifyingKey().id()));
        all.add(ListSignature.sign(list, signer));
        return new SignedList(list, all);
    }
}
