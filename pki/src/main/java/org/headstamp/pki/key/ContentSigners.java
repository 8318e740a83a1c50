package org.headstamp.pki.key;

import com.google.protobuf.ByteString;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/** Lets the builders of certificates, revocation lists and CMS sign through a {@link Signer}. */
public final class ContentSigners {

    private ContentSigners() {}

    /** For one signature: what is written to its stream is signed when the signature is asked for. */
    public static ContentSigner of(Signer signer) {
        return new Once(signer, ByteString.newOutput());
    }

    private record Once(Signer signer, ByteString.Output content) implements ContentSigner {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return signer.verifyingKey().algorithm().signatureIdentifier();
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            return signer.sign(content.toByteString()).toByteArray();
        }
    }
}
