package org.headstamp.node.item.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables that are shipped beside the readers: CSV in UTF-8 with one line of column names. */
public final class TableFile {
    private TableFile() {}

    /** One line, with what is needed to say where it is wrong. */
    public record Line(String file, long number, List<String> values) {
        public Line {
            values = List.copyOf(values);
        }

        /** What to throw for a line that breaks a rule: the node does not start with it. */
        public IllegalStateException wrong(String problem) {
            return new IllegalStateException(file + ", line " + number + ": " + problem);
        }
    }

    /**
     * The lines of a table.
     *
     * @param columns the names that its first line must have, in this order
     * @throws IllegalStateException if the table is not there, has other columns, or a line of another length
     */
    public static List<Line> read(String file, List<String> columns) {
        var bytes = TableFile.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new IllegalStateException("the table " + file + " is missing");
        }
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new InputStreamReader(bytes, strict);
                var parser = CSVFormat.RFC4180.parse(text)) {
            var lines = parser.stream().map(record -> line(file, record)).toList();
            return checked(file, columns, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + file + " cannot be read", e);
        }
    }

    private static Line line(String file, CSVRecord record) {
        return new Line(file, record.getRecordNumber(), record.toList());
    }

    private static List<Line> checked(String file, List<String> columns, List<Line> lines) {
        if (lines.isEmpty() || !Objects.equals(lines.getFirst().values(), columns)) {
            throw new IllegalStateException(file + " must begin with the columns " + columns);
        }
        for (var line : lines) {
            if (line.values().size() != columns.size()) {
                throw line.wrong("has " + line.values().size() + " values, " + columns.size() + " columns are there");
            }
        }
        return lines.subList(1, lines.size());
    }
}
