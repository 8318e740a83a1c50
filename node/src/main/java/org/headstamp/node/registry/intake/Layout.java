package org.headstamp.node.registry.intake;

import java.util.List;

/**
 * How one kind of file is read, checked and merged.
 *
 * @param rowRule what must hold between the values of one row
 * @param staging columns of the staging table after {@code line}, in the order in which the columns stage them; the
 *     first is the key of the record
 * @param resolution query over {@code staged} whose result has the columns {@code line}, {@code key}, {@code stored}
 *     (a record with this key exists), {@code same} (with the same content) and what checks and insertion need
 * @param checks set-wise conditions of rejection over {@code resolved}
 * @param insertion target table and columns, and the select list over {@code resolved r}
 */
record Layout(
        List<Column> columns,
        RowRule rowRule,
        String staging,
        String resolution,
        List<SetCheck> checks,
        Insertion insertion) {
    Layout {
        columns = List.copyOf(columns);
        checks = List.copyOf(checks);
    }

    String keyColumn() {
        return columns.getFirst().header();
    }

    /** What must hold between the values of one row; rejects it otherwise. */
    @FunctionalInterface
    interface RowRule {
        RowRule NONE = row -> {};

        void check(StagedRow row);
    }

    /** Rows of {@code resolved} for which the condition holds are rejected; the detail is an expression of text. */
    record SetCheck(String column, RejectReason reason, String detail, String condition) {
        static SetCheck unknown(String column, String resolvedId) {
            return new SetCheck(
                    column,
                    RejectReason.UNKNOWN_REFERENCE,
                    column,
                    column + " is not null and " + resolvedId + " is null");
        }
    }

    /** The last step. */
    record Insertion(String table, String columns, String values) {}
}
