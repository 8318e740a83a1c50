package org.headstamp.pki.checkpoint;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;

/** The hashes of a consistency proof as text, one in base64 a line, as c2sp.org/tlog-witness writes them. */
public final class ProofLines {
    private static final int MAX_HASHES = 128;
    /** A hash in base64 and its line end. */
    private static final int LINE = 45;

    private ProofLines() {}

    /** No hash is no line. */
    public static ByteString format(List<Sha256> hashes) {
        return ByteString.copyFromUtf8(hashes.stream()
                .map(hash -> CanonicalText.base64(hash.bytes()) + "\n")
                .collect(Collectors.joining()));
    }

    /**
     * Reads what {@link #format} writes.
     *
     * @throws VerificationException {@code MALFORMED}
     */
    public static List<Sha256> parse(ByteString text) throws VerificationException {
        if (text.size() > MAX_HASHES * LINE || text.size() % LINE != 0) {
            throw CanonicalText.malformed(
                    "a consistency proof is at most " + MAX_HASHES + " lines with one hash in base64 each");
        }
        var hashes = new ArrayList<Sha256>();
        for (var start = 0; start < text.size(); start += LINE) {
            var line = text.substring(start, start + LINE).toStringUtf8();
            if (!line.endsWith("\n")) {
                throw CanonicalText.malformed("a line of a consistency proof is not one hash");
            }
            hashes.add(CanonicalText.hash("hash in a consistency proof", line.substring(0, line.length() - 1)));
        }
        return hashes;
    }
}
