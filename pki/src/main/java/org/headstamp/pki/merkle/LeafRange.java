package org.headstamp.pki.merkle;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.Sha256;

/**
 * The leaves {@code D[start:end]} of one node of a tree in the words of RFC 6962 section 2.1: {@code start} is a
 * multiple of the smallest power of two that is not below the length. Only the rightmost nodes of a tree are not
 * perfect; their hash is folded from perfect ones.
 */
record LeafRange(long start, long end) {
    LeafRange {
        if (start < 0 || end <= start || end > Subtree.MAX_SIZE) {
            throw new IllegalArgumentException("no leaves from " + start + " to " + end);
        }
    }

    long length() {
        return end - start;
    }

    /** Where RFC 6962 splits: after the largest power of two that is smaller than the length. */
    long middle() {
        return start + Long.highestOneBit(length() - 1);
    }

    LeafRange left() {
        return new LeafRange(start, middle());
    }

    LeafRange right() {
        return new LeafRange(middle(), end);
    }

    /** The perfect subtrees that make up this range, from left to right; at most 62. */
    List<Subtree> perfectSubtrees() {
        var subtrees = new ArrayList<Subtree>();
        var rest = this;
        while (!rest.isPerfect()) {
            subtrees.add(rest.left().asSubtree());
            rest = rest.right();
        }
        subtrees.add(rest.asSubtree());
        return subtrees;
    }

    /** MTH(D[start:end]). */
    Sha256 hash(NodeSource nodes) {
        return isPerfect() ? nodes.hashOf(asSubtree()) : MerkleHash.node(left().hash(nodes), right().hash(nodes));
    }

    private boolean isPerfect() {
        return Long.bitCount(length()) == 1;
    }

    private Subtree asSubtree() {
        var level = Long.numberOfTrailingZeros(length());
        return new Subtree(level, start >> level);
    }
}
