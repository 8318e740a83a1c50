package org.headstamp.pki.checkpoint;

import java.util.List;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.merkle.MerkleHash;

/**
 * What a log commits to: how many entries it has and the root over them. The origin of a node's log is
 * {@code <federation>/<STATE>/<epoch>}.
 */
public record Checkpoint(String origin, long size, Sha256 root) {
    private static final int MAX_ORIGIN = 255;
    private static final int ORIGIN_SIZE_AND_ROOT = 3;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the origin is empty or has line breaks, the size is negative, or the root of
     *     an empty log is not the digest of nothing
     */
    public Checkpoint {
        if (origin.isEmpty() || origin.length() > MAX_ORIGIN || origin.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("the origin of a log is one line of 1 to " + MAX_ORIGIN + " characters");
        }
        if (size < 0) {
            throw new IllegalArgumentException("a log has no size " + size);
        }
        if (size == 0 && !root.equals(MerkleHash.EMPTY_ROOT)) {
            throw new IllegalArgumentException("an empty log has another root");
        }
    }

    /**
     * Reads the text of a note after c2sp.org/tlog-checkpoint. Extension lines, which our logs never write, are opaque
     * and passed over as the specification asks.
     */
    static Checkpoint parse(String text) throws VerificationException {
        var lines = List.of(text.split("\n", -1));
        if (lines.size() <= ORIGIN_SIZE_AND_ROOT
                || lines.subList(0, lines.size() - 1).stream().anyMatch(String::isEmpty)) {
            throw CanonicalText.malformed("a checkpoint is three lines: origin, size and root");
        }
        var size = CanonicalText.decimal("size of the log", lines.get(1));
        var root = CanonicalText.hash("root of the log", lines.get(2));
        try {
            return new Checkpoint(lines.getFirst(), size, root);
        } catch (IllegalArgumentException e) {
            throw new VerificationException(Reason.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + CanonicalText.base64(root.bytes()) + "\n";
    }
}
