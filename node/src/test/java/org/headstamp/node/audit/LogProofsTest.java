package org.headstamp.node.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
    LogProofs proofs;

    @Inject
    NoteSigner signer;

    @Inject
    TreeRepository tree;

    @Inject
    EntityManager database;

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

    @Test
    void whoCatchesUpWaitsForAnotherThatBuildsOnTheTree() throws Exception {
        var building = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var other = threads.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                tree.lock();
                building.countDown();
                return done.await(30, TimeUnit.SECONDS);
            }));
            building.await();
            var leaf = append(1).getFirst();
            var reader = threads.submit(proofs::catchUp);
            while (!reader.isDone() && waiters() == 0) {
                Thread.onSpinWait();
            }
            assertThat(reader.isDone()).isFalse();
            done.countDown();
            assertThat(other.get()).isTrue();
            reader.get();
            assertThat(proofs.inclusion(leaf, 0)).isPresent();
        }
    }

    private long waiters() {
        return QuarkusTransaction.requiringNew().call(() -> (Long) database.createNativeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted", Long.class)
                .getSingleResult());
    }

    private List<Sha256> append(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(n -> QuarkusTransaction.requiringNew()
                        .call(() -> log.append(AuditEvent.of(AuditKind.RECORDED, AuditEvent.NODE)
                                .subject("test", n))))
                .toList();
    }

    private SignedCheckpoint integrate() throws VerificationException {
        proofs.catchUp();
        return SignedCheckpoint.open(proofs.checkpoint().orElseThrow(), List.of(signer.key()));
    }
}
