package org.headstamp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The CSV files of one State's registers, in the order in which they are to be imported. */
record RegisterFiles(Path parties, Path lots, Path firearms, Path licences, Path transfers) {
    static RegisterFiles in(Path directory) {
        return new RegisterFiles(
                directory.resolve("parties.csv"),
                directory.resolve("lots.csv"),
                directory.resolve("firearms.csv"),
                directory.resolve("licences.csv"),
                directory.resolve("transfers.csv"));
    }

    /** Writes one file: its header, then its rows. */
    static void write(Path file, String header, Rows rows) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = new Lines(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                out.row(header);
                rows.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the rows of one file. */
    @FunctionalInterface
    interface Rows {
        void writeTo(Lines out) throws IOException;
    }

    /** Lines of a file; values with a comma are written by the caller in quotation marks. */
    static final class Lines implements AutoCloseable {
        private final Writer out;
        private final StringBuilder line = new StringBuilder(256);

        private Lines(Writer out) {
            this.out = out;
        }

        void row(Object... values) throws IOException {
            line.setLength(0);
            for (int i = 0; i < values.length; i++) {
                line.append(i == 0 ? "" : ",").append(values[i]);
            }
            out.append(line.append('\n'));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
