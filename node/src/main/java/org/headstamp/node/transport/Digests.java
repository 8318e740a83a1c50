package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import org.headstamp.pki.Sha256;

/** Reads digests of calls. */
final class Digests {
    private Digests() {}

    /** @throws io.grpc.StatusRuntimeException if there are not 32 bytes */
    static Sha256 of(ByteString bytes) {
        if (bytes.size() != Sha256.LENGTH) {
            throw Status.INVALID_ARGUMENT
                    .withDescription("a SHA-256 digest has 32 bytes, not " + bytes.size())
                    .asRuntimeException();
        }
        return new Sha256(bytes);
    }
}
