package org.headstamp.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** Tables as they were after some migrations, in a schema of their own that is never committed. */
public final class OldSchema implements AutoCloseable {
    private final Connection connection;

    private OldSchema(Connection connection) {
        this.connection = connection;
    }

    /** After migrations of these file names alone. */
    public static OldSchema after(DataSource database, String... migrations) throws SQLException, IOException {
        var schema = new OldSchema(database.getConnection());
        schema.connection.setAutoCommit(false);
        schema.run("create schema old; set local search_path to old;");
        for (var migration : migrations) {
            schema.migrate(migration);
        }
        return schema;
    }

    /** One more migration. */
    public void migrate(String migration) throws SQLException, IOException {
        try (var in = OldSchema.class.getResourceAsStream("/db/migration/" + migration)) {
            run(new String(Objects.requireNonNull(in, migration).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Executes statements that answer nothing. */
    public void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** For statements with parameters. */
    public Connection connection() {
        return connection;
    }

    /** The rows of a query, their columns with a blank between them. */
    public List<String> rows(String sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var line = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    line.add(rows.getString(column));
                }
                lines.add(String.join(" ", line));
            }
        }
        return lines;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
