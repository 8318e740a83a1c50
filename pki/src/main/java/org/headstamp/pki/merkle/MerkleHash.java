package org.headstamp.pki.merkle;

import com.google.protobuf.ByteString;
import org.headstamp.pki.Sha256;

/** The three hashes of RFC 6962 section 2.1; the prefixes keep a leaf from passing for a node. */
public final class MerkleHash {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The root of the tree without leaves: the digest of nothing. */
    public static final Sha256 EMPTY_ROOT = Sha256.of(ByteString.EMPTY);

    private MerkleHash() {}

    public static Sha256 leaf(ByteString entry) {
        var digest = Sha256.newDigest();
        digest.update(LEAF);
        entry.asReadOnlyByteBufferList().forEach(digest::update);
        return new Sha256(ByteString.copyFrom(digest.digest()));
    }

    public static Sha256 node(Sha256 left, Sha256 right) {
        var input = new byte[1 + 2 * Sha256.LENGTH];
        input[0] = NODE;
        left.bytes().copyTo(input, 1);
        right.bytes().copyTo(input, 1 + Sha256.LENGTH);
        return new Sha256(ByteString.copyFrom(Sha256.newDigest().digest(input)));
    }
}
