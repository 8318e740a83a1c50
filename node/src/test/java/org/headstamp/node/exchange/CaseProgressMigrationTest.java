package org.headstamp.node.exchange;

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

/** Cases that were under way when their progress became a number go on where they were. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CaseProgressMigrationTest {
    private static final String PROGRESS = "select case_id, last from filled_case order by case_id";
    private static final String BEYOND =
            "select case_id, case_sequence from filled_case_sequence order by case_id, case_sequence";

    @Inject
    DataSource database;

    @Test
    void aCaseGoesOnAtItsFirstHole() throws SQLException, IOException {
        try (var schema = OldSchema.after(database, "V2__exchange.sql", "V12__evidence.sql")) {
            schema.run("""
                    insert into filled_case_sequence
                    select 'XC', place, number, 'HANDLED' from (values
                      ('whole', 1), ('whole', 2), ('whole', 3),
                      ('hole', 1), ('hole', 2), ('hole', 5), ('hole', 6),
                      ('late', 2)) as filled (place, number)""");
            schema.migrate("V70__case_progress.sql");
            assertThat(schema.rows(PROGRESS)).containsExactly("hole 2", "whole 3");
            assertThat(schema.rows(BEYOND)).containsExactly("hole 5", "hole 6", "late 2");

            schema.rows("select fill_case_sequence('XC', 'hole', 4, 'REJECTED')::text");
            assertThat(schema.rows(PROGRESS)).contains("hole 2");
            schema.rows("select fill_case_sequence('XC', 'hole', 3, 'NOT_DELIVERED')::text");
            schema.rows("select fill_case_sequence('XC', 'late', 1, 'HANDLED')::text");
            schema.rows("select fill_case_sequence('XC', 'whole', 2, 'HANDLED')::text");
            assertThat(schema.rows(PROGRESS)).containsExactly("hole 6", "late 2", "whole 3");
            assertThat(schema.rows(BEYOND)).isEmpty();
        }
    }
}
