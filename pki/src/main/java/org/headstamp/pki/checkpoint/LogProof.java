package org.headstamp.pki.checkpoint;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.merkle.InclusionProof;

/**
 * An inclusion proof together with the checkpoint it leads to, c2sp.org/tlog-proof: all that an outsider needs beside
 * the entry and the log's public key. As read it is a mere claim; {@link #verify} says whether it holds.
 *
 * @param extra data for an application, not covered by any signature; empty in what we write
 * @param checkpoint the signed checkpoint, verbatim
 */
public record LogProof(ByteString extra, long index, List<Sha256> hashes, ByteString checkpoint) {
    static final int MAX_EXTRA_BYTES = 1 << 16;
    static final int MAX_HASHES = 62;
    private static final int MAX_BYTES = SignedNote.MAX_BYTES + 2 * MAX_EXTRA_BYTES;
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final String BLANK_LINE = "\n\n";

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the index is negative or something is too long
     */
    public LogProof {
        if (index < 0 || hashes.size() > MAX_HASHES || extra.size() > MAX_EXTRA_BYTES) {
            throw new IllegalArgumentException("a log proof has an index, at most " + MAX_HASHES
                    + " hashes and at most " + MAX_EXTRA_BYTES + " bytes of extra data");
        }
        hashes = List.copyOf(hashes);
    }

    /**
     * Joins a proof with its checkpoint.
     *
     * @throws IllegalArgumentException if they are about trees of different sizes
     */
    public static LogProof of(InclusionProof proof, SignedCheckpoint checkpoint) {
        if (proof.size() != checkpoint.checkpoint().size()) {
            throw new IllegalArgumentException(
                    "the proof leads to size " + proof.size() + ", the checkpoint is of " + checkpoint);
        }
        return new LogProof(ByteString.EMPTY, proof.index(), proof.hashes(), checkpoint.toBytes());
    }

    /**
     * Reads a proof; nothing is verified yet.
     *
     * @throws VerificationException {@code MALFORMED}
     */
    public static LogProof parse(ByteString bytes) throws VerificationException {
        if (bytes.size() > MAX_BYTES || !bytes.isValidUtf8()) {
            throw CanonicalText.malformed("a log proof is UTF-8 of at most " + MAX_BYTES + " bytes");
        }
        var whole = bytes.toStringUtf8();
        var blank = whole.indexOf(BLANK_LINE);
        if (blank < 0) {
            throw CanonicalText.malformed("a log proof is followed by a blank line and a checkpoint");
        }
        var checkpoint = ByteString.copyFromUtf8(whole.substring(blank + BLANK_LINE.length()));
        return parse(new ArrayList<>(List.of(whole.substring(0, blank).split("\n", -1))), checkpoint);
    }

    private static LogProof parse(List<String> lines, ByteString checkpoint) throws VerificationException {
        if (!lines.removeFirst().equals(FIRST_LINE)) {
            throw CanonicalText.malformed("the first line of a log proof is " + FIRST_LINE);
        }
        var extra = ByteString.EMPTY;
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = CanonicalText.base64("extra data", lines.removeFirst().substring(EXTRA.length()));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw CanonicalText.malformed("a log proof says the index of its entry");
        }
        var index = CanonicalText.decimal("index", lines.removeFirst().substring(INDEX.length()));
        if (lines.size() > MAX_HASHES) {
            throw CanonicalText.malformed("a log proof has at most " + MAX_HASHES + " hashes, not " + lines.size());
        }
        var hashes = new ArrayList<Sha256>();
        for (var line : lines) {
            hashes.add(CanonicalText.hash("hash in a log proof", line));
        }
        try {
            return new LogProof(extra, index, hashes, checkpoint);
        } catch (IllegalArgumentException e) {
            throw new VerificationException(Reason.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    /** The proof as a {@code .tlog-proof} file. */
    public ByteString toBytes() {
        var extraLine = extra.isEmpty() ? "" : EXTRA + CanonicalText.base64(extra) + "\n";
        var hashLines = hashes.stream()
                .map(hash -> CanonicalText.base64(hash.bytes()) + "\n")
                .collect(Collectors.joining());
        return ByteString.copyFromUtf8(FIRST_LINE + "\n" + extraLine + INDEX + index + "\n" + hashLines + "\n")
                .concat(checkpoint);
    }

    /**
     * Checks that a log which the caller knows has the entry.
     *
     * @return the checkpoint under which it stands
     * @throws VerificationException as {@link SignedCheckpoint#open} and {@link InclusionProof#verify}
     */
    public SignedCheckpoint verify(Sha256 leafHash, Collection<NoteKey> known) throws VerificationException {
        var signed = SignedCheckpoint.open(checkpoint, known);
        var head = signed.checkpoint();
        new InclusionProof(index, head.size(), hashes).verify(leafHash, head.root());
        return signed;
    }
}
