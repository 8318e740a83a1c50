package org.headstamp.pki.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;

class CompactRangeTest {
    private static final int SIZE = 130;

    @Test
    void theEmptyRootIsTheDigestOfNothing() {
        assertThat(CompactRange.EMPTY.root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aLeafIsNotTheBareDigestOfItsEntry() {
        assertThat(MerkleHash.leaf(ByteString.EMPTY).hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void theRootIsThatOfTheNaiveTreeAtEverySize() {
        var tree = NaiveTree.ofSize(SIZE);
        var kept = new KeptTree();
        for (var size = 0; size < SIZE; size++) {
            assertThat(kept.range().root()).isEqualTo(tree.firstLeaves(size).root());
            kept.append(tree.leafHash(size));
        }
        assertThat(kept.range().root()).isEqualTo(tree.root());
    }

    @Test
    void everyPerfectSubtreeIsToldExactlyOnce() {
        var tree = NaiveTree.ofSize(SIZE);
        var kept = KeptTree.of(tree);
        var expected = 0;
        for (var level = 0; 1 << level <= SIZE; level++) {
            for (var index = 0; (index + 1) << level <= SIZE; index++) {
                expected++;
                var leaves = tree.entries().subList(index << level, (index + 1) << level);
                assertThat(kept.hashOf(new Subtree(level, index))).isEqualTo(new NaiveTree(leaves).root());
            }
        }
        assertThat(kept.hashes()).hasSize(expected);
    }

    @Test
    void aLeafIsToldBeforeTheSubtreesThatItCompletes() {
        var tree = NaiveTree.ofSize(4);
        var told = new ArrayList<Subtree>();
        var range = KeptTree.of(tree.firstLeaves(3)).range();
        range.append(tree.leafHash(3), completed -> told.add(completed.subtree()));
        assertThat(told).containsExactly(new Subtree(0, 3), new Subtree(1, 1), new Subtree(2, 0));
    }

    @Test
    void aKeptTreeIsTakenUpAgainFromItsTable() {
        var kept = KeptTree.of(NaiveTree.ofSize(SIZE));
        assertThat(CompactRange.load(SIZE, kept)).isEqualTo(kept.range());
        assertThat(CompactRange.subtrees(SIZE)).containsExactly(new Subtree(7, 0), new Subtree(1, 64));
        assertThat(CompactRange.load(0, kept)).isEqualTo(CompactRange.EMPTY);
    }

    @Test
    void theNumberOfHashesMustFitTheSize() {
        var hash = Sha256.of(ByteString.EMPTY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CompactRange(3, List.of(hash)))
                .withMessage("a tree of size 3 has 2 subtrees on its edge, not 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new CompactRange(-1, List.of()));
    }

    @Test
    void aTreeEndsAtItsBound() {
        var full = new CompactRange(Subtree.MAX_SIZE, List.of(MerkleHash.EMPTY_ROOT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.append(MerkleHash.EMPTY_ROOT, completed -> {}))
                .withMessageContaining("no subtree at level 0");
        assertThatIllegalArgumentException().isThrownBy(() -> CompactRange.subtrees(Subtree.MAX_SIZE + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subtree(62, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subtree(-1, 0));
    }
}
