package org.headstamp.pki.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InclusionProofTest {
    private static final int SIZE = 130;
    private static final NaiveTree TREE = NaiveTree.ofSize(SIZE);
    private static final KeptTree KEPT = KeptTree.of(TREE);

    @Test
    void everyLeafOfEverySizeIsProvenAsTheRfcSays() throws VerificationException {
        for (var size = 1; size <= SIZE; size++) {
            var tree = TREE.firstLeaves(size);
            var root = tree.root();
            for (var index = 0; index < size; index++) {
                var proof = InclusionProof.of(index, size, KEPT);
                assertThat(proof.hashes()).isEqualTo(tree.path(index));
                proof.verify(tree.leafHash(index), root);
            }
        }
    }

    @Test
    void noOtherLeafIndexSizeOrRootPassesWithTheSameHashes() {
        for (var size : List.of(1, 2, 3, 7, 8, 9, 64, 100, 127, 130)) {
            var root = TREE.firstLeaves(size).root();
            for (var index = 0; index < size; index++) {
                var hashes = InclusionProof.of(index, size, KEPT).hashes();
                var leaf = TREE.leafHash(index);
                assertRefused(new InclusionProof(index - 1, size, hashes), leaf, root);
                assertRefused(new InclusionProof(index + 1, size, hashes), leaf, root);
                assertRefused(new InclusionProof(index, size, hashes), Bits.flipped(leaf, index), root);
                assertRefused(new InclusionProof(index, size, hashes), leaf, Bits.flipped(root, index));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 8, 13, 130})
    void everyFlippedBitAndEveryMissingOrAddedHashIsRefused(int size) {
        var root = TREE.firstLeaves(size).root();
        for (var index = 0; index < size; index++) {
            var leaf = TREE.leafHash(index);
            for (var hashes :
                    Bits.mutations(InclusionProof.of(index, size, KEPT).hashes(), root)) {
                assertRefused(new InclusionProof(index, size, hashes), leaf, root);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 8, Long.MAX_VALUE, Long.MIN_VALUE})
    void anIndexOutsideTheTreeIsMalformedBeforeAnythingIsHashed(long index) {
        var proof = new InclusionProof(index, 8, List.of());
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> proof.verify(MerkleHash.EMPTY_ROOT, MerkleHash.EMPTY_ROOT))
                .withMessage("a tree of size 8 has no leaf " + index)
                .returns(Reason.MALFORMED, VerificationException::reason);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, (1L << 62) + 1, Long.MAX_VALUE})
    void aSizeOutOfBoundsIsMalformed(long size) {
        assertRefused(new InclusionProof(0, size, List.of()), MerkleHash.EMPTY_ROOT, MerkleHash.EMPTY_ROOT);
    }

    @Test
    void aWrongLengthSaysHowManyHashesAreExpected() {
        var proof = new InclusionProof(5, 8, List.of());
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> proof.verify(MerkleHash.EMPTY_ROOT, MerkleHash.EMPTY_ROOT))
                .withMessage("the inclusion proof of leaf 5 in a tree of size 8 has 3 hashes, not 0");
    }

    @Test
    void aHashTooManyIsMalformedBeforeAnythingIsHashed() {
        var hashes = new ArrayList<>(InclusionProof.of(5, 8, KEPT).hashes());
        hashes.add(MerkleHash.EMPTY_ROOT);
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> new InclusionProof(5, 8, hashes).verify(MerkleHash.EMPTY_ROOT, MerkleHash.EMPTY_ROOT))
                .returns(Reason.MALFORMED, VerificationException::reason);
    }

    @Test
    void theSubtreesToReadAreExactlyThoseThatAProofAsksFor() {
        for (var index = 0; index < SIZE; index++) {
            var asked = new ArrayList<Subtree>();
            InclusionProof.of(index, SIZE, subtree -> {
                asked.add(subtree);
                return KEPT.hashOf(subtree);
            });
            assertThat(new TreeSet<>(InclusionProof.subtrees(index, SIZE))).isEqualTo(new TreeSet<>(asked));
        }
    }

    @Test
    void theLargestTreeIsProvenWithoutOverflow() {
        var last = Subtree.MAX_SIZE - 1;
        var proof = InclusionProof.of(last, Subtree.MAX_SIZE, subtree -> MerkleHash.EMPTY_ROOT);
        assertThat(proof.hashes()).hasSize(62);
        var root = proof.hashes().stream().reduce(MerkleHash.EMPTY_ROOT, (hash, left) -> MerkleHash.node(left, hash));
        assertThatCode(() -> proof.verify(MerkleHash.EMPTY_ROOT, root)).doesNotThrowAnyException();
    }

    @Test
    void aLeafThatTheTreeDoesNotHaveCannotBeProven() {
        assertThatIllegalArgumentException().isThrownBy(() -> InclusionProof.of(3, 3, KEPT));
        assertThatIllegalArgumentException().isThrownBy(() -> InclusionProof.subtrees(-1, 3));
    }

    private static void assertRefused(InclusionProof proof, Sha256 leaf, Sha256 root) {
        assertThatExceptionOfType(VerificationException.class)
                .as(proof.toString())
                .isThrownBy(() -> proof.verify(leaf, root))
                .satisfies(e -> assertThat(e.reason()).isIn(Reason.MALFORMED, Reason.PROOF_INVALID));
    }
}
