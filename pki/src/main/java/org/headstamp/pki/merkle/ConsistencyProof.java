package org.headstamp.pki.merkle;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;

/**
 * That a smaller tree is the beginning of a larger one: RFC 6962 section 2.1.2. As received it is a mere claim;
 * {@link #verify} says whether it holds. The empty tree is the beginning of every tree and so proves nothing: a proof
 * from size 0 is always refused, and who knows nothing yet takes the first tree as it stands.
 */
public record ConsistencyProof(long size1, long size2, List<Sha256> hashes) {
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /** The subtrees whose hashes {@link #of} asks for, so that a table is read once. */
    public static List<Subtree> subtrees(long size1, long size2) {
        return ranges(size1, size2).stream()
                .flatMap(range -> range.perfectSubtrees().stream())
                .toList();
    }

    /**
     * Makes the proof.
     *
     * @throws IllegalArgumentException if not {@code 0 < size1 <= size2}
     */
    public static ConsistencyProof of(long size1, long size2, NodeSource nodes) {
        return new ConsistencyProof(
                size1,
                size2,
                ranges(size1, size2).stream().map(range -> range.hash(nodes)).toList());
    }

    private static List<LeafRange> ranges(long size1, long size2) {
        if (size1 <= 0 || size1 > size2) {
            throw new IllegalArgumentException("no consistency proof from size " + size1 + " to " + size2);
        }
        var ranges = new ArrayList<LeafRange>();
        var range = new LeafRange(0, size2);
        while (range.end() != size1) {
            var isLeft = size1 <= range.middle();
            ranges.add(isLeft ? range.right() : range.left());
            range = isLeft ? range.left() : range.right();
        }
        if (range.start() != 0) {
            ranges.add(range);
        }
        return ranges.reversed();
    }

    /**
     * Checks the claim.
     *
     * @throws VerificationException {@code MALFORMED} if no two trees can have a proof of this shape,
     *     {@code PROOF_INVALID} if it leads to other roots
     */
    public void verify(Sha256 root1, Sha256 root2) throws VerificationException {
        if (size1 <= 0 || size1 > size2 || size2 > Subtree.MAX_SIZE) {
            throw new VerificationException(
                    Reason.MALFORMED, "no consistency proof leads from size " + size1 + " to " + size2);
        }
        if (hashes.size() != expectedLength()) {
            throw new VerificationException(
                    Reason.MALFORMED,
                    "the consistency proof from size " + size1 + " to " + size2 + " has " + expectedLength()
                            + " hashes, not " + hashes.size());
        }
        if (!leadsTo(root1, root2)) {
            throw new VerificationException(
                    Reason.PROOF_INVALID, "the tree of size " + size1 + " is not the beginning of that of " + size2);
        }
    }

    private int expectedLength() {
        if (size1 == size2) {
            return 0;
        }
        var inner = innerLevels();
        return (startsAtRoot1() ? 0 : 1) + inner - level() + Long.bitCount((size1 - 1) >> inner);
    }

    /** Levels below the point where the paths to the last leaf of either tree part. */
    private int innerLevels() {
        return Long.SIZE - Long.numberOfLeadingZeros((size1 - 1) ^ (size2 - 1));
    }

    /** The level of the largest perfect subtree that ends where the smaller tree ends. */
    private int level() {
        return Long.numberOfTrailingZeros(size1);
    }

    /** A smaller tree that is perfect is itself the first hash, so the proof leaves it out. */
    private boolean startsAtRoot1() {
        return Long.bitCount(size1) == 1;
    }

    private boolean leadsTo(Sha256 root1, Sha256 root2) {
        if (size1 == size2) {
            return root1.equals(root2);
        }
        var first = startsAtRoot1() ? 0 : 1;
        var hash1 = startsAtRoot1() ? root1 : hashes.getFirst();
        var hash2 = hash1;
        var inner = innerLevels();
        var level = level();
        for (var sibling : hashes.subList(first, hashes.size())) {
            if (level >= inner || (((size1 - 1) >> level) & 1) == 1) {
                hash1 = MerkleHash.node(sibling, hash1);
                hash2 = MerkleHash.node(sibling, hash2);
            } else {
                hash2 = MerkleHash.node(hash2, sibling);
            }
            level++;
        }
        return hash1.equals(root1) && hash2.equals(root2);
    }
}
