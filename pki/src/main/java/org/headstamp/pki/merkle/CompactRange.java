package org.headstamp.pki.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.headstamp.pki.Sha256;

/**
 * All that is needed of a tree to let it grow and to know its root: the hashes of the perfect subtrees along its right
 * edge, largest first, one for each bit set in the size.
 */
public record CompactRange(long size, List<Sha256> hashes) {
    public static final CompactRange EMPTY = new CompactRange(0, List.of());

    /** @throws IllegalArgumentException if the number of hashes does not fit the size */
    public CompactRange {
        if (size < 0 || size > Subtree.MAX_SIZE) {
            throw new IllegalArgumentException("no tree of size " + size);
        }
        if (hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of size " + size + " has " + Long.bitCount(size)
                    + " subtrees on its edge, not " + hashes.size());
        }
        hashes = List.copyOf(hashes);
    }

    /** The subtrees whose hashes {@link #load} asks for, so that a table is read once. */
    public static List<Subtree> subtrees(long size) {
        return size == 0 ? List.of() : new LeafRange(0, size).perfectSubtrees();
    }

    /** Takes a kept tree up again. */
    public static CompactRange load(long size, NodeSource nodes) {
        return new CompactRange(size, subtrees(size).stream().map(nodes::hashOf).toList());
    }

    /**
     * The tree with one more leaf.
     *
     * @param completed is told each perfect subtree that the leaf completes, the leaf first, then upwards; whoever keeps
     *     them all can later prove anything about the tree
     */
    public CompactRange append(Sha256 leafHash, Consumer<SubtreeHash> completed) {
        var edge = new ArrayList<>(hashes);
        var at = Subtree.leaf(size);
        var hash = leafHash;
        completed.accept(new SubtreeHash(at, hash));
        while (at.isRightChild()) {
            hash = MerkleHash.node(edge.removeLast(), hash);
            at = at.parent();
            completed.accept(new SubtreeHash(at, hash));
        }
        edge.add(hash);
        return new CompactRange(size + 1, edge);
    }

    /** The root of RFC 6962 over all leaves so far. */
    public Sha256 root() {
        return hashes.reversed().stream()
                .reduce((right, left) -> MerkleHash.node(left, right))
                .orElse(MerkleHash.EMPTY_ROOT);
    }
}
