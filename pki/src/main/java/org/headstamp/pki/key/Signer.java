package org.headstamp.pki.key;

import com.google.protobuf.ByteString;

/** Something that signs and never gives its private key away: a key file now, a PKCS#11 token behind the same methods. */
public interface Signer {

    /** The public half. */
    VerifyingKey verifyingKey();

    /** The signature over the message: ECDSA in DER, Ed25519 in 64 bytes. */
    ByteString sign(ByteString message);
}
