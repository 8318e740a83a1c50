package org.headstamp.node.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.OldSchema;
import org.junit.jupiter.api.Test;

/** A log keeps its entries and their places when the places move to rows of their own. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AuditLeavesMigrationTest {
    private static final String ENTRIES =
            "select id, encode(leaf_hash, 'hex'), encode(entry, 'hex'), kind from audit_entry order by id";

    @Inject
    DataSource database;

    @Test
    void entriesKeepTheirPlacesAndWhatHadNoneWaits() throws SQLException, IOException {
        try (var schema = OldSchema.after(database, "V1__audit.sql", "V40__audit_search.sql")) {
            schema.run("""
                    insert into audit_entry (leaf_hash, entry, recorded_at, kind, actor, log_index)
                    select sha256(convert_to(n::text, 'UTF8')), convert_to(n::text, 'UTF8'), now(), 'STARTED', 'node',
                      case when n <= 300 then 300 - n end
                    from generate_series(1, 302) n""");
            schema.run("insert into audit_node select level, 0, sha256('') from generate_series(0, 9) level");
            var places = schema.rows(
                    "select log_index, id, encode(leaf_hash, 'hex') from audit_entry where log_index is not null order by 1");
            var entries = schema.rows(ENTRIES);
            schema.migrate("V73__audit_leaves.sql");
            assertThat(places).hasSize(300);
            assertThat(schema.rows("select log_index, entry_id, encode(leaf_hash, 'hex') from audit_leaf order by 1"))
                    .isEqualTo(places);
            assertThat(schema.rows("select entry_id - (select min(id) from audit_entry) from audit_waiting order by 1"))
                    .containsExactly("300", "301");
            assertThat(schema.rows(ENTRIES)).isEqualTo(entries);
            assertThat(schema.rows("select level from audit_node order by 1")).containsExactly("8", "9");
        }
    }
}
