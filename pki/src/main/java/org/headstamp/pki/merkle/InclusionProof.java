package org.headstamp.pki.merkle;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;

/**
 * That a leaf stands at an index of a tree of some size: the audit path of RFC 6962 section 2.1.1, from the leaf
 * upwards. As received it is a mere claim; {@link #verify} says whether it holds.
 */
public record InclusionProof(long index, long size, List<Sha256> hashes) {
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /** The subtrees whose hashes {@link #of} asks for, so that a table is read once. */
    public static List<Subtree> subtrees(long index, long size) {
        return path(index, size).stream()
                .flatMap(range -> range.perfectSubtrees().stream())
                .toList();
    }

    /**
     * Makes the proof.
     *
     * @throws IllegalArgumentException if the tree has no such leaf
     */
    public static InclusionProof of(long index, long size, NodeSource nodes) {
        return new InclusionProof(
                index,
                size,
                path(index, size).stream().map(range -> range.hash(nodes)).toList());
    }

    private static List<LeafRange> path(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of size " + size + " has no leaf " + index);
        }
        var siblings = new ArrayList<LeafRange>();
        var range = new LeafRange(0, size);
        while (range.length() > 1) {
            var isLeft = index < range.middle();
            siblings.add(isLeft ? range.right() : range.left());
            range = isLeft ? range.left() : range.right();
        }
        return siblings.reversed();
    }

    /**
     * Checks the claim.
     *
     * @throws VerificationException {@code MALFORMED} if no tree can have a proof of this shape, {@code PROOF_INVALID} if
     *     it leads to another root
     */
    public void verify(Sha256 leafHash, Sha256 root) throws VerificationException {
        if (index < 0 || index >= size || size > Subtree.MAX_SIZE) {
            throw new VerificationException(Reason.MALFORMED, "a tree of size " + size + " has no leaf " + index);
        }
        if (hashes.size() != expectedLength()) {
            throw new VerificationException(
                    Reason.MALFORMED,
                    "the inclusion proof of leaf " + index + " in a tree of size " + size + " has " + expectedLength()
                            + " hashes, not " + hashes.size());
        }
        if (!rootFrom(leafHash).equals(root)) {
            throw new VerificationException(
                    Reason.PROOF_INVALID,
                    "the inclusion proof of leaf " + index + " leads to another root than that of size " + size);
        }
    }

    /** Below the split from the last leaf each level has a sibling; above it only those to the left of the path. */
    private int expectedLength() {
        var inner = innerLevels();
        return inner + Long.bitCount(index >> inner);
    }

    private int innerLevels() {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    private Sha256 rootFrom(Sha256 leafHash) {
        var inner = innerLevels();
        var hash = leafHash;
        for (var level = 0; level < hashes.size(); level++) {
            var sibling = hashes.get(level);
            var isRightChild = level >= inner || ((index >> level) & 1) == 1;
            hash = isRightChild ? MerkleHash.node(sibling, hash) : MerkleHash.node(hash, sibling);
        }
        return hash;
    }
}
