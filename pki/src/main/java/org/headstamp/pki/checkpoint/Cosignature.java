package org.headstamp.pki.checkpoint;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * The format {@code cosignature/v1} of c2sp.org/tlog-cosignature: a witness says that it saw a checkpoint, consistent
 * with all it saw before, at a time. It does not commit to the name of the witness, so each name needs its own key.
 */
public final class Cosignature {
    private Cosignature() {}

    /** Signs the text of a checkpoint at a time, to the second. */
    public static NoteSignature sign(NoteSigner cosigner, String text, Instant at) {
        if (cosigner.key().type() != NoteKey.Type.COSIGNER) {
            throw new IllegalArgumentException(cosigner.key() + " is not the key of a cosigner");
        }
        var seconds = at.getEpochSecond();
        var signature = cosigner.signer().sign(message(seconds, text));
        var time = ByteString.copyFrom(ByteBuffer.allocate(Long.BYTES).putLong(0, seconds));
        return new NoteSignature(cosigner.key().name(), cosigner.key().id(), time.concat(signature));
    }

    static ByteString message(long seconds, String text) {
        return ByteString.copyFromUtf8("cosignature/v1\ntime " + Long.toUnsignedString(seconds) + "\n" + text);
    }
}
