package org.headstamp.node.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.headstamp.node.NodeTestResource;
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
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "create schema before_search; set local search_path to before_search;");
            run(connection, script("V1__audit.sql"));
            for (var kind : EnumSet.range(AuditKind.MESSAGE_SEALED, AuditKind.PERSONAL_DATA_READ)) {
                for (var actor : List.of("node", "محقق-" + "x".repeat(150))) {
                    insert(connection, kind, actor);
                    expected.add(kind + " " + actor);
                }
            }
            run(connection, script("V40__audit_search.sql"));
            assertThat(found(connection)).containsExactlyElementsOf(expected);
            connection.rollback();
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

    private static List<String> found(Connection connection) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select kind, actor from audit_entry order by id")) {
            while (rows.next()) {
                lines.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return lines;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name) throws IOException {
        try (var in = AuditSearchMigrationTest.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
