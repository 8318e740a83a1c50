package org.headstamp.node.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.OldSchema;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;

/** Entries that were written before the log could be searched are found like those that are written now. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AuditSearchMigrationTest {
    private static final LogOrigin ORIGIN = new LogOrigin("a federation of some length", new MemberState("XB"), 300);

    @Inject
    DataSource database;

    @Test
    void kindAndActorOfOldEntriesAreReadFromTheirBytes() throws SQLException, IOException {
        var expected = new ArrayList<String>();
        try (var schema = OldSchema.after(database, "V1__audit.sql")) {
            for (var kind : EnumSet.range(AuditKind.MESSAGE_SEALED, AuditKind.PERSONAL_DATA_READ)) {
                for (var actor : List.of("node", "محقق-" + "x".repeat(150))) {
                    insert(schema.connection(), kind, actor);
                    expected.add(kind + " " + actor);
                }
            }
            schema.migrate("V40__audit_search.sql");
            assertThat(schema.rows("select kind, actor from audit_entry order by id"))
                    .containsExactlyElementsOf(expected);
        }
    }

    private static void insert(Connection connection, AuditKind kind, String actor) throws SQLException {
        var at = Instant.parse("2026-03-05T14:30:00.123456Z");
        var entry = AuditWire.toWire(AuditEvent.of(kind, actor), ORIGIN, ByteString.copyFrom(new byte[16]), at)
                .toByteArray();
        try (var statement = connection.prepareStatement(
                "insert into audit_entry (leaf_hash, entry, recorded_at) values (?, ?, now())")) {
            statement.setBytes(1, Sha256.of(ByteString.copyFrom(entry)).bytes().toByteArray());
            statement.setBytes(2, entry);
            statement.executeUpdate();
        }
    }
}
