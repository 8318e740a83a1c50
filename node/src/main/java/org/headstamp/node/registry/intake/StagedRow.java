package org.headstamp.node.registry.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row on its way into the staging table, in the text format of PostgreSQL's {@code COPY}. */
final class StagedRow {
    private final StringBuilder text = new StringBuilder(256);
    private final List<Reject> rejects = new ArrayList<>();
    private final Map<String, Integer> positions;
    private CSVRecord fields;
    private long line;
    private String column = "";

    StagedRow(Map<String, Integer> positions, CSVRecord header) {
        this.positions = positions;
        this.fields = header;
    }

    void begin(long atLine, CSVRecord row) {
        text.setLength(0);
        text.append(atLine);
        rejects.clear();
        fields = row;
        line = atLine;
        column = "";
    }

    /** The value of a column without white space around it; empty when not given. */
    String value(String header) {
        return fields.get(Objects.requireNonNull(positions.get(header))).strip();
    }

    boolean given(String header) {
        return !value(header).isEmpty();
    }

    void at(String header) {
        column = header;
    }

    /** Adds a value that holds no control characters. */
    void add(String value) {
        text.append('\t');
        if (value.indexOf('\\') < 0) {
            text.append(value);
        } else {
            text.append(value.replace("\\", "\\\\"));
        }
    }

    void addIfAny(@Nullable String value) {
        if (value == null) {
            text.append("\t\\N");
        } else {
            add(value);
        }
    }

    void reject(RejectReason reason, String detail) {
        rejects.add(new Reject(line, column, reason, detail));
    }

    void reject(String header, RejectReason reason, String detail) {
        at(header);
        reject(reason, detail);
    }

    /** A value that rows of a kind need. */
    void requireGiven(String header, String kind) {
        if (!given(header)) {
            reject(header, RejectReason.MISSING_VALUE, "needed for " + kind);
        }
    }

    /** A value that rows of a kind cannot have. */
    void requireAbsent(String header, String kind) {
        if (given(header)) {
            reject(header, RejectReason.INCONSISTENT, "must be empty for " + kind);
        }
    }

    List<Reject> rejects() {
        return rejects;
    }

    CharSequence copyLine() {
        return text.append('\n');
    }
}
