package org.headstamp.pki.merkle;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.headstamp.pki.Sha256;

/** Keeps the hashes of a growing tree in a map, as a node does in a table. */
final class KeptTree implements NodeSource {
    private final Map<Subtree, Sha256> hashes = new HashMap<>();
    private CompactRange range = CompactRange.EMPTY;

    static KeptTree of(NaiveTree tree) {
        var kept = new KeptTree();
        tree.entries().forEach(entry -> kept.append(MerkleHash.leaf(entry)));
        return kept;
    }

    void append(Sha256 leafHash) {
        range = range.append(leafHash, completed -> hashes.put(completed.subtree(), completed.hash()));
    }

    CompactRange range() {
        return range;
    }

    Map<Subtree, Sha256> hashes() {
        return hashes;
    }

    @Override
    public Sha256 hashOf(Subtree subtree) {
        return Objects.requireNonNull(hashes.get(subtree), () -> "not kept: " + subtree);
    }
}
