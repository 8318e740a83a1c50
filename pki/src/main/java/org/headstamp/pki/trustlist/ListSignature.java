package org.headstamp.pki.trustlist;

import com.google.protobuf.ByteString;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.key.KeyId;
import org.headstamp.pki.key.Signer;

/**
 * ECDSA P-384 with SHA-384 by one key of the federation over {@code "headstamp trust list v1\n"} and the list, which
 * {@code openssl dgst -sha384 -verify} checks.
 */
public record ListSignature(KeyId keyId, ByteString signature) {
    private static final ByteString PREFIX = ByteString.copyFromUtf8("headstamp trust list v1\n");

    static ListSignature of(ByteString keyId, ByteString signature) {
        return new ListSignature(new KeyId(new Sha256(keyId)), signature);
    }

    static ListSignature sign(ByteString list, Signer signer) {
        return new ListSignature(signer.verifyingKey().id(), signer.sign(message(list)));
    }

    /** The very bytes that are signed. */
    public static ByteString message(ByteString list) {
        return PREFIX.concat(list);
    }

    boolean isBy(FederationKey key, ByteString list) {
        return key.id().equals(keyId) && key.key().verifies(message(list), signature);
    }
}
