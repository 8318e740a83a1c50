package org.headstamp.node.registry.intake;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.headstamp.node.registry.RegistryConfig;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file, row by row, and writes the good rows to a spool file for {@code COPY}. So the database sees the file
 * only when it has arrived as a whole, and no transaction waits for the network that it comes from.
 */
final class Staging implements Closeable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final Layout layout;
    private final Path spool;
    private final Rejects rejects;
    private final RegistryConfig bounds;
    private long rows;
    private long nextLine = 1;
    private @Nullable Sha256 sha256;

    private Staging(Layout layout, Path spool, RegistryConfig bounds) {
        this.layout = layout;
        this.spool = spool;
        this.bounds = bounds;
        this.rejects = new Rejects(bounds.rejectLimit());
    }

    /**
     * Reads a file to its end, or to where it becomes unreadable.
     *
     * @throws IOException if the input breaks off or the spool file cannot be written
     */
    static Staging read(RegisterFile kind, InputStream content, Path directory, RegistryConfig bounds)
            throws IOException {
        var staging = new Staging(kind.layout(), Files.createTempFile(directory, "import", ".copy"), bounds);
        try {
            staging.readAll(content);
            return staging;
        } catch (IOException | RuntimeException e) {
            staging.close();
            throw e;
        }
    }

    Path spool() {
        return spool;
    }

    Rejects rejects() {
        return rejects;
    }

    long rows() {
        return rows;
    }

    /** Digest of the file; null when it could not be read to its end. */
    @Nullable
    Sha256 sha256() {
        return sha256;
    }

    private void readAll(InputStream content) throws IOException {
        var text = new StrictText(content, bounds.fileSize().asLongValue(), bounds.rowLength());
        try (var out = Files.newBufferedWriter(spool, StandardCharsets.UTF_8);
                var parser =
                        CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
            if (readRows(text, parser, out)) {
                sha256 = text.digest();
            }
        } catch (UncheckedIOException e) {
            stopAt(e);
        }
    }

    private boolean readRows(StrictText text, CSVParser parser, BufferedWriter out) throws IOException {
        var records = parser.iterator();
        if (!records.hasNext()) {
            rejects.row(List.of(new Reject(1, "", RejectReason.MISSING_COLUMN, "the file is empty")));
            return false;
        }
        var header = records.next();
        var positions = positions(header);
        if (positions.isEmpty()) {
            return false;
        }
        var row = new StagedRow(positions, header);
        nextLine = parser.getCurrentLineNumber() + 1;
        while (records.hasNext()) {
            text.rowCompleted();
            var fields = records.next();
            if (!isBlank(fields)) {
                stage(row, fields, out);
            }
            nextLine = parser.getCurrentLineNumber() + 1;
        }
        return true;
    }

    /** Where each column stands; empty when the header does not name exactly the columns of the kind. */
    private Map<String, Integer> positions(CSVRecord header) {
        var expected = new LinkedHashSet<String>();
        layout.columns().forEach(column -> expected.add(column.header()));
        var positions = new HashMap<String, Integer>();
        var wrong = new ArrayList<Reject>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).strip();
            if (!expected.contains(name) || positions.put(name, i) != null) {
                wrong.add(new Reject(1, name, RejectReason.UNEXPECTED_COLUMN, "expected " + expected));
            }
        }
        expected.removeAll(positions.keySet());
        expected.forEach(name -> wrong.add(new Reject(1, name, RejectReason.MISSING_COLUMN, "")));
        if (wrong.isEmpty()) {
            return positions;
        }
        rejects.row(wrong);
        return Map.of();
    }

    private static boolean isBlank(CSVRecord fields) {
        return fields.size() == 1 && fields.get(0).isBlank();
    }

    private void stage(StagedRow row, CSVRecord fields, BufferedWriter out) throws IOException {
        rows++;
        row.begin(nextLine, fields);
        int columns = layout.columns().size();
        if (fields.size() != columns) {
            row.reject(RejectReason.WRONG_FIELD_COUNT, fields.size() + " fields instead of " + columns);
        } else {
            layout.columns().forEach(column -> column.stage(row));
            layout.rowRule().check(row);
        }
        if (row.rejects().isEmpty()) {
            out.append(row.copyLine());
        } else {
            rejects.row(row.rejects());
        }
    }

    private void stopAt(UncheckedIOException wrapped) throws IOException {
        switch (wrapped.getCause()) {
            case UnreadableFileException unreadable -> rejects.row(List.of(unreadable.toReject()));
            case CSVException quotes ->
                rejects.row(List.of(
                        new Reject(nextLine, "", RejectReason.BROKEN_QUOTES, String.valueOf(quotes.getMessage()))));
            case IOException broken -> throw broken;
            case null -> throw wrapped;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(spool);
    }
}
