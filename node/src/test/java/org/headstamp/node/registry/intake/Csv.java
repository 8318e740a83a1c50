package org.headstamp.node.registry.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;

/** Files made of texts. */
public final class Csv {
    public static final String TRANSFERS =
            "transfer_ref,kind,date,from_ref,to_ref,lot_ref,firearm_ref,quantity," + "licence,document,register\n";
    public static final String PARTIES = "party_ref,role,name,country,marks\n";
    public static final String LOTS = "lot_ref,number,scheme,maker_ref,mark,year,declared_size,legal_size,calibre\n";
    public static final String FIREARMS = "firearm_ref,serial,make,model,calibre,year,maker_ref\n";
    public static final String REFERENCES =
            "reference_ref,kind,firearm_ref,calibre,microstamp,topography,case_reference\n";
    public static final String LICENCES = "number,kind,issued,expires,holder_ref,export_state,import_state,"
            + "transit_states,final_recipient_ref,quantity\n";

    private Csv() {}

    public static InputStream of(String header, String... rows) {
        return text(header + String.join("\n", rows) + "\n");
    }

    public static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of any length that never stands in memory as a whole. */
    public static InputStream generated(String header, long rows, Row row) {
        return new GeneratedStream(header, rows, row);
    }

    /** Writes one row, numbered from 1. */
    @FunctionalInterface
    public interface Row {
        String write(long number);
    }

    private static final class GeneratedStream extends InputStream {
        private static final int ROWS_AT_ONCE = 1000;
        private final long rows;
        private final Row row;
        private ByteArrayInputStream block;
        private long next = 1;

        GeneratedStream(String header, long rows, Row row) {
            this.rows = rows;
            this.row = row;
            this.block = new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (block.available() == 0 && next <= rows) {
                long last = Math.min(rows, next + ROWS_AT_ONCE - 1);
                var text = new StringBuilder();
                LongStream.rangeClosed(next, last)
                        .forEach(number -> text.append(row.write(number)).append('\n'));
                block = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
                next = last + 1;
            }
            return block.read(target, offset, length);
        }
    }
}
