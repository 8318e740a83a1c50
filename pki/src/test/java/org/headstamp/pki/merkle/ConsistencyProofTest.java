package org.headstamp.pki.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsistencyProofTest {
    private static final int SIZE = 130;
    private static final NaiveTree TREE = NaiveTree.ofSize(SIZE);
    private static final KeptTree KEPT = KeptTree.of(TREE);
    private static final List<Sha256> ROOTS = IntStream.rangeClosed(0, SIZE)
            .mapToObj(size -> TREE.firstLeaves(size).root())
            .toList();

    @Test
    void everyPairOfSizesIsProvenAsTheRfcSays() throws VerificationException {
        for (var size2 = 1; size2 <= SIZE; size2++) {
            var tree = TREE.firstLeaves(size2);
            for (var size1 = 1; size1 <= size2; size1++) {
                var proof = ConsistencyProof.of(size1, size2, KEPT);
                assertThat(proof.hashes()).isEqualTo(tree.proof(size1));
                proof.verify(ROOTS.get(size1), ROOTS.get(size2));
            }
        }
    }

    @Test
    void noOtherRootPassesWithTheSameHashes() {
        for (var size2 : List.of(1, 2, 5, 8, 13, 64, 100, 130)) {
            for (var size1 = 1; size1 <= size2; size1++) {
                var proof = ConsistencyProof.of(size1, size2, KEPT);
                assertRefused(proof, Bits.flipped(ROOTS.get(size1), size2), ROOTS.get(size2));
                assertRefused(proof, ROOTS.get(size1), Bits.flipped(ROOTS.get(size2), size1));
                assertRefused(proof, ROOTS.get(size1 - 1), ROOTS.get(size2));
                assertRefused(proof, ROOTS.get(size1), ROOTS.get(size2 - 1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,3", "6,7", "3,8", "5,8", "8,13", "64,130", "97,130", "129,130"})
    void everyFlippedBitAndEveryMissingOrAddedHashIsRefused(int size1, int size2) {
        var root1 = ROOTS.get(size1);
        var root2 = ROOTS.get(size2);
        for (var hashes : Bits.mutations(ConsistencyProof.of(size1, size2, KEPT).hashes(), root2)) {
            assertRefused(new ConsistencyProof(size1, size2, hashes), root1, root2);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,1", "0,130", "-1,1", "3,2", "1,4611686018427387905", "1,-1"})
    void sizesThatNoProofLinksAreMalformed(long size1, long size2) {
        var proof = new ConsistencyProof(size1, size2, List.of());
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> proof.verify(MerkleHash.EMPTY_ROOT, MerkleHash.EMPTY_ROOT))
                .withMessage("no consistency proof leads from size " + size1 + " to " + size2)
                .returns(Reason.MALFORMED, VerificationException::reason);
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyProof.of(size1, size2, KEPT));
    }

    @Test
    void equalSizesNeedEqualRootsAndNoHashes() {
        var root = ROOTS.get(5);
        assertThatCode(() -> new ConsistencyProof(5, 5, List.of()).verify(root, root))
                .doesNotThrowAnyException();
        assertRefused(new ConsistencyProof(5, 5, List.of()), root, ROOTS.get(4));
        assertRefused(new ConsistencyProof(5, 5, List.of(root)), root, root);
    }

    @Test
    void anEmptyProofBetweenDifferentSizesIsRefusedEvenUnderEqualRoots() {
        var root = ROOTS.get(4);
        assertRefused(new ConsistencyProof(4, 5, List.of()), root, root);
    }

    @Test
    void theSubtreesToReadAreExactlyThoseThatAProofAsksFor() {
        for (var size1 = 1; size1 <= SIZE; size1++) {
            var asked = new ArrayList<Subtree>();
            ConsistencyProof.of(size1, SIZE, subtree -> {
                asked.add(subtree);
                return KEPT.hashOf(subtree);
            });
            assertThat(new TreeSet<>(ConsistencyProof.subtrees(size1, SIZE))).isEqualTo(new TreeSet<>(asked));
        }
    }

    @Test
    void theLargestTreesAreProvenWithoutOverflow() {
        var proof = ConsistencyProof.of(1, Subtree.MAX_SIZE, subtree -> MerkleHash.EMPTY_ROOT);
        var root2 = proof.hashes().stream().reduce(MerkleHash.EMPTY_ROOT, MerkleHash::node);
        assertThat(proof.hashes()).hasSize(62);
        assertThatCode(() -> proof.verify(MerkleHash.EMPTY_ROOT, root2)).doesNotThrowAnyException();
    }

    private static void assertRefused(ConsistencyProof proof, Sha256 root1, Sha256 root2) {
        assertThatExceptionOfType(VerificationException.class)
                .as(proof.toString())
                .isThrownBy(() -> proof.verify(root1, root2))
                .satisfies(e -> assertThat(e.reason()).isIn(Reason.MALFORMED, Reason.PROOF_INVALID));
    }
}
