package org.headstamp.pki.checkpoint;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;

/**
 * Text with signatures below it, c2sp.org/signed-note. As received it is a mere claim: use the text only after
 * {@link #verify}. Parsing and formatting are inverse to the byte.
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    public static final int MAX_BYTES = 1 << 20;
    /** The specification asks for at least 16. */
    public static final int MAX_SIGNATURES = 100;

    private static final String BLANK_LINE = "\n\n";

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the text cannot stand in a note, or there are no or too many signatures
     */
    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("the text of a note ends its last line and has no control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException(
                    "a note has 1 to " + MAX_SIGNATURES + " signatures, not " + signatures.size());
        }
        signatures = List.copyOf(signatures);
    }

    /** Signs the text. */
    public static SignedNote sign(String text, NoteSigner signer) {
        return new SignedNote(text, List.of(signer.sign(text)));
    }

    /**
     * Reads a note; its signatures are not looked at yet.
     *
     * @throws VerificationException {@code MALFORMED}
     */
    public static SignedNote parse(ByteString note) throws VerificationException {
        if (note.size() > MAX_BYTES) {
            throw CanonicalText.malformed("a note of " + note.size() + " bytes; at most " + MAX_BYTES + " are allowed");
        }
        if (!note.isValidUtf8()) {
            throw CanonicalText.malformed("the note is not UTF-8");
        }
        var whole = note.toStringUtf8();
        var blank = whole.lastIndexOf(BLANK_LINE);
        if (blank < 0 || !whole.endsWith("\n") || whole.endsWith(BLANK_LINE)) {
            throw CanonicalText.malformed("a note is text, a blank line and signature lines");
        }
        try {
            return new SignedNote(
                    whole.substring(0, blank + 1), signatures(whole.substring(blank + 2, whole.length() - 1)));
        } catch (IllegalArgumentException e) {
            throw new VerificationException(Reason.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    private static List<NoteSignature> signatures(String lines) throws VerificationException {
        var signatures = new ArrayList<NoteSignature>();
        for (var line : lines.split("\n", MAX_SIGNATURES + 2)) {
            signatures.add(NoteSignature.parse(line));
        }
        return signatures;
    }

    /** The note as it travels. */
    public ByteString toBytes() {
        return ByteString.copyFromUtf8(text
                + "\n"
                + signatures.stream().map(signature -> signature.line() + "\n").collect(Collectors.joining()));
    }

    /** The same note with one more signature. */
    public SignedNote with(NoteSignature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /**
     * Which of the known keys signed this note. Signatures by other keys say nothing and are passed over.
     *
     * @return at least one key, each once
     * @throws VerificationException {@code BAD_SIGNATURE} if any signature that names a known key is not by it, or if
     *     none names a known key
     */
    public Set<NoteKey> verify(Collection<NoteKey> known) throws VerificationException {
        var signed = new LinkedHashSet<NoteKey>();
        for (var key : known) {
            for (var signature : signatures) {
                if (key.isNamedBy(signature)) {
                    if (!key.verifies(text, signature)) {
                        throw new VerificationException(
                                Reason.BAD_SIGNATURE, "the signature under the name " + key + " is not by its key");
                    }
                    signed.add(key);
                }
            }
        }
        if (signed.isEmpty()) {
            throw new VerificationException(Reason.BAD_SIGNATURE, "no known key signed the note");
        }
        return signed;
    }
}
