package org.headstamp.node.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.ArrayList;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestClock;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.MerkleHash;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AuditLogTest {
    @Inject
    AuditLog log;

    @Inject
    AuditRepository entries;

    @Inject
    LogProofs proofs;

    @Inject
    TestClock clock;

    @Inject
    EntityManager database;

    @Test
    void theLeafHashCoversTheStoredBytes() {
        var leaf = QuarkusTransaction.requiringNew().call(() -> log.append(event()));
        var stored = QuarkusTransaction.requiringNew()
                .call(() -> entries.byLeafHash(leaf).orElseThrow().toEntry());
        assertThat(MerkleHash.leaf(stored.entry())).isEqualTo(leaf);
    }

    @Test
    void anEntryOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> log.append(event())).isInstanceOf(TransactionalException.class);
    }

    @Test
    void theDatabaseRefusesToRewriteAnEntry() {
        var leaf = QuarkusTransaction.requiringNew().call(() -> log.append(event()));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(
                                        "update audit_entry set entry = '\\x00' where leaf_hash = ?1")
                                .setParameter(1, leaf.bytes().toByteArray())
                                .executeUpdate()))
                .hasMessageContaining("append-only");
    }

    @Test
    void theDatabaseRefusesToMoveAnEntryInTheTree() {
        QuarkusTransaction.requiringNew().run(() -> log.append(event()));
        proofs.catchUp();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery("update audit_leaf set log_index = log_index + 1000000")
                                .executeUpdate()))
                .hasMessageContaining("append-only");
    }

    @Test
    void aClockThatGoesBackDoesNotMakeTheLogLookReordered() {
        var leaves = new ArrayList<Sha256>();
        clock.later(
                Duration.ofSeconds(2),
                () -> leaves.add(QuarkusTransaction.requiringNew().call(() -> log.append(event()))));
        leaves.add(QuarkusTransaction.requiringNew().call(() -> log.append(event())));
        var times = leaves.stream()
                .map(leaf -> proofs.entry(leaf).orElseThrow().recordedAt())
                .toList();
        assertThat(times).isSorted();
        assertThat(times.getLast()).isAfter(clock.instant());
    }

    private static AuditEvent event() {
        return AuditEvent.of(AuditKind.RECORDED, AuditEvent.NODE).subject("test", "1");
    }
}
