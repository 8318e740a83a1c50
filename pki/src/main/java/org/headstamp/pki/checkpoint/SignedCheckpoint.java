package org.headstamp.pki.checkpoint;

import com.google.protobuf.ByteString;
import java.util.Collection;
import java.util.Set;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;

/** A checkpoint that is signed by the log that it speaks of; who holds one knows that the signature was verified. */
public final class SignedCheckpoint {
    private final Checkpoint checkpoint;
    private final SignedNote note;
    private final Set<NoteKey> signedBy;

    private SignedCheckpoint(Checkpoint checkpoint, SignedNote note, Set<NoteKey> signedBy) {
        this.checkpoint = checkpoint;
        this.note = note;
        this.signedBy = Set.copyOf(signedBy);
    }

    /**
     * Signs what the log commits to.
     *
     * @throws IllegalArgumentException if the signer is not the log of that origin
     */
    public static SignedCheckpoint sign(Checkpoint checkpoint, NoteSigner log) {
        if (!log.key().name().equals(checkpoint.origin())) {
            throw new IllegalArgumentException(
                    "the log " + log.key().name() + " does not speak for " + checkpoint.origin());
        }
        return new SignedCheckpoint(checkpoint, SignedNote.sign(checkpoint.text(), log), Set.of(log.key()));
    }

    /**
     * Reads and verifies a checkpoint.
     *
     * @param known keys of logs and of cosigners; one of a log must have signed under the origin as its name
     * @throws VerificationException {@code MALFORMED}, or {@code BAD_SIGNATURE} if no such key signed, or if a known key
     *     is named that did not
     */
    public static SignedCheckpoint open(ByteString bytes, Collection<NoteKey> known) throws VerificationException {
        var note = SignedNote.parse(bytes);
        var signedBy = note.verify(known);
        var checkpoint = Checkpoint.parse(note.text());
        if (signedBy.stream().noneMatch(key -> speaksFor(key, checkpoint))) {
            throw new VerificationException(
                    Reason.BAD_SIGNATURE, "no log key known for " + checkpoint.origin() + " signed the checkpoint");
        }
        return new SignedCheckpoint(checkpoint, note, signedBy);
    }

    private static boolean speaksFor(NoteKey key, Checkpoint checkpoint) {
        return key.type() == NoteKey.Type.LOG && key.name().equals(checkpoint.origin());
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    public SignedNote note() {
        return note;
    }

    /** The known keys whose signatures were verified: the log's own and those of cosigners. */
    public Set<NoteKey> signedBy() {
        return signedBy;
    }

    /** The checkpoint as it travels. */
    public ByteString toBytes() {
        return note.toBytes();
    }

    @Override
    public String toString() {
        return checkpoint.origin() + " size " + checkpoint.size() + " root " + checkpoint.root();
    }
}
