package org.headstamp.node.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.headstamp.node.registry.RegistryBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagingTest {
    private static final String GOOD = "t1,SOLD,2020-05-06,a,b,l,,10,,invoice 1,Sales";

    @TempDir
    Path directory;

    @Test
    void aGoodRowIsStagedForTheCopy() throws IOException {
        try (var staging = read(Csv.of(Csv.TRANSFERS, GOOD))) {
            assertThat(staging.rejects().listed()).isEmpty();
            assertThat(staging.rows()).isEqualTo(1);
            assertThat(Files.readString(staging.spool()))
                    .isEqualTo("2\tt1\tSOLD\t2020-05-06\tD\ta\tb\tl\t\\N\t10\t\\N\tinvoice 1\tSales\n");
        }
    }

    @Test
    void theSpoolFileGoesAwayWithTheStaging() throws IOException {
        read(Csv.of(Csv.TRANSFERS, GOOD)).close();
        try (var left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theSpoolFileGoesAwayWhenTheInputBreaksOff() throws IOException {
        var broken = new SequenceInputStream(Csv.of(Csv.TRANSFERS, GOOD), new BrokenStream());
        assertThatIOException().isThrownBy(() -> read(broken)).withMessageContaining("connection reset");
        try (var left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aBackslashIsNoEscapeOfTheCopy() throws IOException {
        try (var staging = read(Csv.of(Csv.TRANSFERS, GOOD.replace("invoice 1", "a\\tb\\N")))) {
            assertThat(Files.readString(staging.spool())).contains("\ta\\\\tb\\\\N\t");
        }
    }

    @Test
    void theOrderOfTheColumnsIsFree() throws IOException {
        var file = Csv.of("marks,country,name,role,party_ref\n", "BORX; BO,XB,Borealia Ordnance,MANUFACTURER,p1");
        try (var staging = Staging.read(RegisterFile.PARTIES, file, directory, RegistryBounds.USUAL)) {
            assertThat(Files.readString(staging.spool()))
                    .isEqualTo("2\tp1\tMANUFACTURER\tBorealia Ordnance\tXB\t{\"BORX\",\"BO\"}\t{\"BORX\",\"BO\"}\n");
        }
    }

    @Test
    void wrongColumnsAreNamed() throws IOException {
        var header = Csv.TRANSFERS.replace("from_ref", "from").replace(",register", "");
        try (var staging = read(Csv.of(header, GOOD))) {
            assertThat(staging.sha256()).isNull();
            assertThat(staging.rejects().listed())
                    .extracting(Reject::line, Reject::column, Reject::reason)
                    .containsExactly(
                            tuple(1L, "from", RejectReason.UNEXPECTED_COLUMN),
                            tuple(1L, "from_ref", RejectReason.MISSING_COLUMN),
                            tuple(1L, "register", RejectReason.MISSING_COLUMN));
        }
    }

    @Test
    void aColumnNamedTwiceIsUnexpected() throws IOException {
        try (var staging = read(Csv.of("kind," + Csv.TRANSFERS, GOOD))) {
            assertThat(reasons(staging)).containsExactly(RejectReason.UNEXPECTED_COLUMN);
        }
    }

    @Test
    void anEmptyFileHasNoColumns() throws IOException {
        try (var staging = read(Csv.text(""))) {
            assertThat(reasons(staging)).containsExactly(RejectReason.MISSING_COLUMN);
        }
    }

    @Test
    void aHeaderWithoutRowsIsAGoodFile() throws IOException {
        try (var staging = read(Csv.text(Csv.TRANSFERS))) {
            assertThat(staging.sha256()).isNotNull();
            assertThat(staging.rows()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t 1,SOLD,2020,a,b,l,,10,,,Sales                | transfer_ref | BAD_KEY",
                ",SOLD,2020,a,b,l,,10,,,Sales                   | transfer_ref | MISSING_VALUE",
                "t1,GAP,2020,a,b,l,,10,,,Sales                  | kind         | BAD_CODE",
                "t1,sold,2020,a,b,l,,10,,,Sales                 | kind         | BAD_CODE",
                "t1,SOLD,2021-02-29,a,b,l,,10,,,Sales           | date         | BAD_DATE",
                "t1,SOLD,,a,b,l,,10,,,Sales                     | date         | MISSING_VALUE",
                "t1,SOLD,2020,,b,l,,10,,,Sales                  | from_ref     | MISSING_VALUE",
                "t1,LOST,2020,a,b,l,,10,,,Sales                 | to_ref       | INCONSISTENT",
                "t1,MANUFACTURED,2020,a,b,l,,10,,,Sales         | from_ref     | INCONSISTENT",
                "t1,IMPORTED,2020,a,,l,,10,,,Sales              | to_ref       | MISSING_VALUE",
                "t1,SOLD,2020,a,b,l,f,1,,,Sales                 | lot_ref      | INCONSISTENT",
                "t1,SOLD,2020,a,b,,,1,,,Sales                   | lot_ref      | INCONSISTENT",
                "t1,SOLD,2020,a,b,,f,2,,,Sales                  | quantity     | INCONSISTENT",
                "t1,SOLD,2020,a,b,l,,0,,,Sales                  | quantity     | BAD_NUMBER",
                "t1,SOLD,2020,a,b,l,,-5,,,Sales                 | quantity     | BAD_NUMBER",
                "t1,SOLD,2020,a,b,l,,1e3,,,Sales                | quantity     | BAD_NUMBER",
                "t1,SOLD,2020,a,b,l,,99999999999999,,,Sales     | quantity     | BAD_NUMBER",
                "t1,SOLD,2020,a,b,l,,10,,,                      | register     | MISSING_VALUE",
                "t1,SOLD,2020,a,b,l,,10,,\u0007,Sales           | document     | BAD_CHARACTER",
                "t1,SOLD,2020,a,b,l,,10,,Sales                  | ''           | WRONG_FIELD_COUNT"
            })
    void aWrongValueIsNamedByItsColumn(String row, String column, RejectReason reason) throws IOException {
        try (var staging = read(Csv.of(Csv.TRANSFERS, GOOD, row))) {
            assertThat(staging.rejects().listed())
                    .extracting(Reject::line, Reject::column, Reject::reason)
                    .containsExactly(tuple(3L, column, reason));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PARTIES  | p1,PERSON,Somebody,XB,                                  | name            | INCONSISTENT",
                "PARTIES  | p1,DEALER,,XB,                                          | name            | MISSING_VALUE",
                "PARTIES  | p1,DEALER,A shop,XB,AB                                  | marks           | INCONSISTENT",
                "PARTIES  | p1,DEALER,A shop,Xb,                                    | country         | BAD_STATE",
                "PARTIES  | p1,MANUFACTURER,Works,XB,\"A\"\"B\"                     | marks           | BAD_CHARACTER",
                "PARTIES  | p1,MANUFACTURER,Works,XB,A;;B                           | marks           | BAD_CHARACTER",
                "LOTS     | l1,QRV21,BRASIL,m,BORX,2021,5,5,9 mm Luger              | scheme          | BAD_CODE",
                "LOTS     | l1,QRV21,BRAZIL,m,BORX,1492,5,5,9 mm Luger              | year            | BAD_NUMBER",
                "FIREARMS | f1,,Make,Model,9 mm Luger,2001,                         | serial          | MISSING_VALUE",
                "LICENCES | e1,EXPORT,2020-01-01,2019-01-01,h,XB,XC,,,              | expires         | INCONSISTENT",
                "LICENCES | e1,EXPORT,2020-01-01,2021-01-01,h,XB,,,,                | import_state    | MISSING_VALUE",
                "LICENCES | e1,IMPORT,2020-01-01,2021-01-01,h,,XC,,,                | export_state    | MISSING_VALUE",
                "LICENCES | e1,EXPORT,2020-01,2021-01-01,h,XB,XC,,,                 | issued          | BAD_DATE",
                "LICENCES | e1,EXPORT,2020-01-01,2021-01-01,h,XB,XC,XD;5,,          | transit_states  | BAD_STATE"
            })
    void theOtherKindsNameTheirWrongValuesToo(RegisterFile kind, String row, String column, RejectReason reason)
            throws IOException {
        var header = String.join(",", kind.columns()) + "\n";
        try (var staging = Staging.read(kind, Csv.of(header, row), directory, RegistryBounds.USUAL)) {
            assertThat(staging.rejects().listed())
                    .extracting(Reject::column, Reject::reason)
                    .containsExactly(tuple(column, reason));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOTS     | l1,QRV\u202e21,BRAZIL,m,BORX,2021,5,5,9 mm Luger    | number | U+202E",
                "LOTS     | l1,QRV\u206621\u2069,BRAZIL,m,BORX,2021,5,5,9 mm      | number | U+2066",
                "LOTS     | l1,QRV\u200d21,BRAZIL,m,BORX,2021,5,5,9 mm Luger    | number | U+200D",
                "LOTS     | l1,QRV21,BRAZIL,m,BO\u200bRX,2021,5,5,9 mm Luger    | mark   | U+200B",
                "LOTS     | l1,QRV21,BRAZIL,m,BORX,2021,5,5,9\u200f mm Luger    | calibre | U+200F",
                "FIREARMS | f1,AB\u00ad100,Make,Model,9 mm Luger,2001,          | serial | U+00AD",
                "FIREARMS | f1,AB100,Ma\u202eke,Model,9 mm Luger,2001,          | make   | U+202E",
                "FIREARMS | f1,AB\udb40\udc41100,Make,Model,9 mm,2001,           | serial | U+E0041",
                "PARTIES  | p1,MANUFACTURER,Works,XB,AB;C\u2060D                | marks  | U+2060",
                "PARTIES  | p1,DEALER,A \u202eshop,XB,                          | name   | U+202E"
            })
    void aCharacterThatNobodySeesIsNamedByItsNumber(RegisterFile kind, String row, String column, String character)
            throws IOException {
        var header = String.join(",", kind.columns()) + "\n";
        try (var staging = Staging.read(kind, Csv.of(header, row), directory, RegistryBounds.USUAL)) {
            assertThat(staging.rejects().listed())
                    .containsExactly(new Reject(2, column, RejectReason.BAD_CHARACTER, character));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PARTIES  | p1,DEALER,\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647,XB,",
                "FIREARMS | f1,AB100,\u0915\u094d\u200d\u0937,Model,9 mm Luger,2001,"
            })
    void namesHaveTheJoinersThatTheirScriptsNeed(RegisterFile kind, String row) throws IOException {
        var header = String.join(",", kind.columns()) + "\n";
        try (var staging = Staging.read(kind, Csv.of(header, row), directory, RegistryBounds.USUAL)) {
            assertThat(staging.rejects().listed()).isEmpty();
        }
    }

    @Test
    void everyWrongValueOfARowIsListedAndTheRowCountsOnce() throws IOException {
        try (var staging = read(Csv.of(Csv.TRANSFERS, "t1,SELL,x,a,b,l,,0,,,Sales"))) {
            assertThat(reasons(staging))
                    .containsExactly(RejectReason.BAD_CODE, RejectReason.BAD_DATE, RejectReason.BAD_NUMBER);
            assertThat(staging.rejects().rows()).isEqualTo(1);
        }
    }

    @Test
    void linesAreCountedOverQuotedLineBreaksAndCarriageReturns() throws IOException {
        var file = Csv.TRANSFERS.replace("\n", "\r\n") + GOOD.replace("invoice 1", "\"two\r\nlines\"") + "\r\n\r\n"
                + GOOD.replace("SOLD", "x");
        try (var staging = read(Csv.text(file))) {
            assertThat(staging.rejects().listed())
                    .extracting(Reject::line, Reject::reason)
                    .containsExactly(tuple(2L, RejectReason.BAD_CHARACTER), tuple(5L, RejectReason.BAD_CODE));
        }
    }

    @Test
    void aQuotationMarkLeftOpenEndsTheReading() throws IOException {
        var open = Csv.generated(Csv.TRANSFERS, 100_000, number -> number == 7 ? "\"t7,SOLD" : "t" + number);
        try (var staging = read(open)) {
            assertThat(staging.sha256()).isNull();
            assertThat(reasons(staging)).contains(RejectReason.ROW_TOO_LONG);
        }
    }

    @Test
    void textAfterAClosingQuotationMarkEndsTheReading() throws IOException {
        try (var staging = read(Csv.of(Csv.TRANSFERS, GOOD, "\"t2\"x,SOLD"))) {
            assertThat(staging.rejects().listed())
                    .extracting(Reject::line, Reject::reason)
                    .containsExactly(tuple(3L, RejectReason.BROKEN_QUOTES));
        }
    }

    @Test
    void anotherEncodingIsFoundWithItsLine() throws IOException {
        var bytes = (Csv.TRANSFERS + GOOD + "\n" + GOOD.replace("invoice", "\u00fcber"))
                .getBytes(StandardCharsets.ISO_8859_1);
        try (var staging = read(new ByteArrayInputStream(bytes))) {
            assertThat(staging.rejects().listed())
                    .extracting(Reject::line, Reject::reason)
                    .containsExactly(tuple(3L, RejectReason.NOT_UTF8));
        }
    }

    @Test
    void rejectsAreListedToTheirBoundAndCountedBeyond() throws IOException {
        var bad = Csv.generated(Csv.TRANSFERS, 50, number -> "t" + number);
        try (var staging = Staging.read(RegisterFile.TRANSFERS, bad, directory, RegistryBounds.USUAL.rejects(20))) {
            assertThat(staging.rejects().listed())
                    .hasSize(20)
                    .extracting(Reject::line)
                    .startsWith(2L, 3L);
            assertThat(staging.rejects().rows()).isEqualTo(50);
        }
    }

    private Staging read(InputStream file) throws IOException {
        return Staging.read(RegisterFile.TRANSFERS, file, directory, RegistryBounds.USUAL);
    }

    private static List<RejectReason> reasons(Staging staging) {
        return staging.rejects().listed().stream().map(Reject::reason).toList();
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("connection reset");
        }
    }
}
