package org.headstamp.node;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Copies of one row, as many as a bound is reached with: by the use cases that would take too long. */
@Singleton
public class RowCopies {
    /** An id of version 7. */
    public static final String ID = "overlay(gen_random_uuid()::text placing '7' from 15 for 1)::uuid";

    /** Ids of version 7 begin with the time, so that those that begin with zeros are older. */
    public static final String OLDER_ID =
            "overlay(overlay(gen_random_uuid()::text placing '7' from 15 for 1) placing '00000000' from 1 for 8)::uuid";

    private final AgroalDataSource database;

    RowCopies(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Copies a row.
     *
     * @param key column of its id
     * @param others what the copies have in other columns, as SQL over the row and {@code nth}, which counts from 1
     */
    public void of(String table, String key, UUID id, Map<String, String> others, int copies) throws SQLException {
        try (var connection = database.getConnection()) {
            var columns = new ArrayList<String>();
            try (var ask = connection.prepareStatement(
                    "select column_name from information_schema.columns where table_name = ? and is_generated = 'NEVER'")) {
                ask.setString(1, table);
                var rows = ask.executeQuery();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            var values = columns.stream()
                    .map(column -> others.getOrDefault(column, column))
                    .collect(Collectors.joining(", "));
            try (var copy = connection.prepareStatement("insert into " + table + " (" + String.join(", ", columns)
                    + ") select " + values + " from " + table + " cross join generate_series(1, ?) nth where " + key
                    + " = ?")) {
                copy.setInt(1, copies);
                copy.setObject(2, id);
                copy.executeUpdate();
            }
        }
    }
}
