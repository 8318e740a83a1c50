package org.headstamp.node.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.checkpoint.NoteSigner;
import org.headstamp.pki.checkpoint.SignedCheckpoint;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LogProofsTest {
    @Inject
    AuditLog log;

    @Inject
    IntegratorWorker integrator;

    @Inject
    LogProofs proofs;

    @Inject
    NoteSigner signer;

    @Test
    void everyEntryIsProvenUnderTheSignedCheckpoint() throws VerificationException {
        var leaves = append(37);
        var checkpoint = integrate().checkpoint();
        for (var leaf : leaves) {
            proofs.inclusion(leaf, checkpoint.size()).orElseThrow().verify(leaf, checkpoint.root());
        }
    }

    @Test
    void laterCheckpointsBeginWithEarlierOnes() throws VerificationException {
        append(5);
        var first = integrate().checkpoint();
        append(90);
        var second = integrate().checkpoint();
        proofs.consistency(first.size(), second.size()).orElseThrow().verify(first.root(), second.root());
    }

    @Test
    void sizesThatTheLogHasNotGiveNoProof() throws VerificationException {
        var leaf = append(1).getFirst();
        var size = integrate().checkpoint().size();
        assertThat(proofs.consistency(0, size)).isEmpty();
        assertThat(proofs.consistency(size, size - 1)).isEmpty();
        assertThat(proofs.consistency(1, Long.MAX_VALUE)).isEmpty();
        assertThat(proofs.inclusion(leaf, size - 1)).isEmpty();
        assertThat(proofs.inclusion(leaf, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void anEntryOfARolledBackTransactionIsNeverIntegrated() throws VerificationException {
        QuarkusTransaction.begin();
        var leaf = log.append(AuditEvent.of(AuditKind.RECORDED, AuditEvent.NODE));
        QuarkusTransaction.rollback();
        integrate();
        assertThat(proofs.entry(leaf)).isEmpty();
        assertThat(proofs.inclusion(leaf, 0)).isEmpty();
    }

    private List<Sha256> append(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(n -> QuarkusTransaction.requiringNew()
                        .call(() -> log.append(AuditEvent.of(AuditKind.RECORDED, AuditEvent.NODE)
                                .subject("test", n))))
                .toList();
    }

    private SignedCheckpoint integrate() throws VerificationException {
        integrator.catchUp();
        return SignedCheckpoint.open(proofs.checkpoint().orElseThrow(), List.of(signer.key()));
    }
}
