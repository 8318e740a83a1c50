package org.headstamp.node.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import org.headstamp.node.NodeTestResource;
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

    private static AuditEvent event() {
        return AuditEvent.of(AuditKind.RECORDED, AuditEvent.NODE).subject("test", "1");
    }
}
