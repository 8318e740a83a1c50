package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.item.reading.Variants;
import org.junit.jupiter.api.Test;

/** Look-ups go by an index, whatever they look for. The lots of this test are gone when it ends. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LookAlikePlanTest {
    /** Whichever of the two leaves less to look through. */
    private static final String OF_MARK = "lot_(skeleton_of_mark|number_skeleton)";

    private static final List<String> OWNERS = List.of("PLNA");
    private static final List<String> KNOWN = List.of("P1N04");
    private static final List<String> AFTER = List.of(SkeletonPattern.after("P1N04"));
    private static final List<String> LIKE = List.of("P1N04_1_");

    @Inject
    AgroalDataSource database;

    @Inject
    RecordTables records;

    @Test
    void among100000LotsEverySearchGoesByAnIndex() throws SQLException {
        var lots = SkeletonTable.lots(records, 201, 20_000).sql();
        var variants = Variants.of("PLN0421I7", SoughtNumbers.MOST_WHOLE);
        QuarkusTransaction.begin();
        try (var connection = database.getConnection()) {
            keepLots(connection);
            assertUses(connection, "lot_number_skeleton", lots.with(), variants);
            assertUses(connection, OF_MARK, lots.withOwner(), variants, OWNERS);
            assertUses(connection, "lot_number_skeleton", lots.like(false), KNOWN, AFTER, LIKE);
            assertUses(connection, "lot_number_skeleton_from_end", lots.like(true), KNOWN, AFTER, LIKE);
            assertUses(connection, OF_MARK, lots.likeWithOwner(20_000), OWNERS, KNOWN, AFTER, LIKE);
            assertUses(connection, "lot_number_skeleton", lots.beyond(false), KNOWN, AFTER);
            assertUses(connection, "lot_number_skeleton_from_end", lots.beyond(true), KNOWN, AFTER);
            assertUses(connection, OF_MARK, lots.beyondWithOwner(20_000), OWNERS, KNOWN, AFTER);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void keepLots(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into party (ref, role, name, marks, mark_keys) "
                    + "values ('plan-m', 'MANUFACTURER', 'Plan Works', '{PLNA}', '{APLN}')");
            statement.execute("""
                    insert into lot (ref, number, number_key, scheme, maker_id, mark, mark_key, declared_size, calibre)
                    select 'plan-' || n, 'PLN' || lpad(n::text, 6, '0'), 'PLN' || lpad(n::text, 6, '0'), 'FREE', m.id,
                        'PLN' || n % 50, 'PLN' || n % 50, 1000, '9 mm Luger'
                    from generate_series(1, 100000) n, party m where m.ref = 'plan-m'
                    """);
            statement.execute("analyze lot");
            statement.execute("analyze party");
        }
    }

    private static void assertUses(Connection connection, String index, String sql, List<?>... parameters)
            throws SQLException {
        var plan = new StringBuilder();
        try (var statement = connection.prepareStatement("explain " + sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf("text", parameters[i].toArray()));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        }
        assertThat(plan.toString()).containsPattern(index + "( on lot)?\\b").doesNotContain("Seq Scan on lot");
    }
}
