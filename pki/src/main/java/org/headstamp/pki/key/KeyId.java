package org.headstamp.pki.key;

import org.headstamp.pki.Sha256;

/** Names a public key: the SHA-256 of its SubjectPublicKeyInfo in DER. */
public record KeyId(Sha256 digest) {

    @Override
    public String toString() {
        return digest.hex();
    }
}
