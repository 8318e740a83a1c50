package org.headstamp.pki.checkpoint;

import com.google.protobuf.ByteString;
import org.headstamp.pki.key.Signer;

/** A private key that signs notes under a name. */
public record NoteSigner(NoteKey key, Signer signer) {

    /**
     * Pairs the two halves.
     *
     * @throws IllegalArgumentException if they are not halves of one key
     */
    public NoteSigner {
        if (!key.key().equals(signer.verifyingKey())) {
            throw new IllegalArgumentException("the private key is not that of " + key);
        }
    }

    /** The key of a log, whose name is the origin of its checkpoints. */
    public static NoteSigner log(String origin, Signer signer) {
        return new NoteSigner(new NoteKey(origin, NoteKey.Type.LOG, signer.verifyingKey()), signer);
    }

    /** The key of a witness. */
    public static NoteSigner cosigner(String name, Signer signer) {
        return new NoteSigner(new NoteKey(name, NoteKey.Type.COSIGNER, signer.verifyingKey()), signer);
    }

    /** Signs a text as it stands. */
    NoteSignature sign(String text) {
        if (key.type() != NoteKey.Type.LOG) {
            throw new IllegalArgumentException(key + " is not the key of a log");
        }
        return new NoteSignature(key.name(), key.id(), signer.sign(ByteString.copyFromUtf8(text)));
    }
}
