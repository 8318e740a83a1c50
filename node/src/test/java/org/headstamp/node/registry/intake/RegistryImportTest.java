package org.headstamp.node.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.ByteString;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RegistryBounds;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class RegistryImportTest {
    private static final Operator REGISTRAR = new Operator("registrar-xb", Set.of(Role.REGISTRAR));

    @Inject
    RegistryImport imports;

    @Inject
    AgroalDataSource database;

    @Inject
    AuditLog log;

    @Inject
    NodeConfig node;

    @Inject
    InstantSource clock;

    /** Makes the keys of each test its own. */
    private String own = "";

    @BeforeEach
    void aMakerADealerAndALotAreKnown() {
        own = UUID.randomUUID().toString().substring(0, 13);
        assertImported(RegisterFile.PARTIES, Csv.of(Csv.PARTIES, maker(), own("d,DEALER,A shop,XB,")), 2);
        assertImported(RegisterFile.LOTS, Csv.of(Csv.LOTS, lot()), 1);
    }

    @Test
    void everyKindOfFileIsStored() {
        assertImported(RegisterFile.FIREARMS, Csv.of(Csv.FIREARMS, own("f,AB 123,Borealia,M9,9 mm Luger,2001,§m")), 1);
        assertImported(
                RegisterFile.LICENCES,
                Csv.of(Csv.LICENCES, own("e,EXPORT,2021-01-01,2022-01-01,§m,XB,XC,XD;XE,§d,500000")),
                1);
        assertImported(
                RegisterFile.TRANSFERS,
                Csv.of(
                        Csv.TRANSFERS,
                        own("1,MANUFACTURED,2021,,§m,§l,,10000,,,Production"),
                        own("2,EXPORTED,2021-03,§m,§d,§l,,500,§e,waybill 7,Exports"),
                        own("3,SOLD,2021-03-04,§m,§d,,§f,1,,,Sales")),
                3);
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysSo() {
        transfers(transfer("1"), transfer("2"));
        var again = transfers(transfer("1"), transfer("2"));
        assertThat(again.outcome()).isEqualTo(ImportOutcome.UNCHANGED);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.imported()).isZero();
    }

    @Test
    void onlyTheNewRowsOfALongerFileAreStored() {
        transfers(transfer("1"));
        var longer = transfers(transfer("1"), transfer("2"));
        assertThat(longer.outcome()).isEqualTo(ImportOutcome.IMPORTED);
        assertThat(longer)
                .extracting(ImportReport::imported, ImportReport::unchanged)
                .containsExactly(1L, 1L);
    }

    @Test
    void aStoredRecordIsNeverOverwritten() {
        transfers(transfer("1"));
        var changed = transfers(transfer("1").replace(",10,", ",11,"));
        assertThat(changed.outcome()).isEqualTo(ImportOutcome.REJECTED);
        assertThat(changed.rejects())
                .containsExactly(new Reject(2, "transfer_ref", RejectReason.DIFFERS_FROM_STORED, own + "-1"));
        assertThat(transfers(transfer("1")).unchanged()).isEqualTo(1);
    }

    @Test
    void changedRecordsOfEveryOtherKindAreRejectedToo() {
        assertThat(load(RegisterFile.PARTIES, Csv.of(Csv.PARTIES, maker().replace("XB", "XC")))
                        .rejects())
                .extracting(Reject::reason)
                .containsExactly(RejectReason.DIFFERS_FROM_STORED);
        assertThat(load(RegisterFile.LOTS, Csv.of(Csv.LOTS, lot().replace("1859000", "10000")))
                        .rejects())
                .extracting(Reject::reason)
                .containsExactly(RejectReason.DIFFERS_FROM_STORED);
    }

    @Test
    void aKeyTwiceInOneFileIsRejectedWithBothLines() {
        var report = transfers(transfer("1"), transfer("2"), transfer("1"));
        assertThat(report.rejects())
                .containsExactly(
                        new Reject(4, "transfer_ref", RejectReason.DUPLICATE_KEY, own + "-1, first in line 2"));
        assertNothingStored(report);
    }

    @Test
    void everyUnknownReferenceIsListed() {
        var report =
                transfers(own("1,SOLD,2021,§no1,§no2,§no3,,10,§no4,,Sales"), own("2,SOLD,2021,§m,§d,,§no5,1,,,Sales"));
        assertThat(report.rejects())
                .extracting(Reject::line, Reject::column, Reject::reason)
                .containsExactly(
                        tuple(2L, "from_ref", RejectReason.UNKNOWN_REFERENCE),
                        tuple(2L, "licence", RejectReason.UNKNOWN_REFERENCE),
                        tuple(2L, "lot_ref", RejectReason.UNKNOWN_REFERENCE),
                        tuple(2L, "to_ref", RejectReason.UNKNOWN_REFERENCE),
                        tuple(3L, "firearm_ref", RejectReason.UNKNOWN_REFERENCE));
        assertThat(report.rejected()).isEqualTo(2);
        assertNothingStored(report);
    }

    @Test
    void aLotNeedsAMakerAndOneOfItsHeadstamps() {
        var report = load(
                RegisterFile.LOTS,
                Csv.of(Csv.LOTS, lot("l1", "§d", "BORX"), lot("l2", "§m", "OTHR"), lot("l3", "§m", "XBOR")));
        assertThat(report.rejects())
                .extracting(Reject::line, Reject::column, Reject::reason)
                .containsExactly(
                        tuple(2L, "maker_ref", RejectReason.INCONSISTENT),
                        tuple(3L, "mark", RejectReason.INCONSISTENT));
    }

    @Test
    void rejectsOfRowsAndOfTheWholeFileAreListedInOrderOfLines() {
        var report = transfers(
                transfer("1"),
                own("2,SOLD,2021,§no,§d,§l,,10,,,Sales"),
                transfer("3").replace("2021", "?"),
                transfer("1"));
        assertThat(report.rejects())
                .extracting(Reject::line, Reject::reason)
                .containsExactly(
                        tuple(3L, RejectReason.UNKNOWN_REFERENCE),
                        tuple(4L, RejectReason.BAD_DATE),
                        tuple(5L, RejectReason.DUPLICATE_KEY));
        assertNothingStored(report);
    }

    @Test
    void onDemandTheGoodRowsAreStoredWithoutTheRejectedOnes() {
        var file = Csv.of(
                Csv.TRANSFERS,
                transfer("1"),
                transfer("2").replace("2021", "2021-02-30"),
                transfer("1"),
                own("4,SOLD,2021,§no,§d,§l,,10,,,Sales"),
                transfer("5"));
        var report = imports.importFile(RegisterFile.TRANSFERS, file, ImportMode.SKIP_REJECTS, REGISTRAR);
        assertThat(report.outcome()).isEqualTo(ImportOutcome.IMPORTED_IN_PART);
        assertThat(report)
                .extracting(ImportReport::rows, ImportReport::imported, ImportReport::rejected)
                .containsExactly(5L, 2L, 3L);
        assertThat(transfers(transfer("1"), transfer("5")).unchanged()).isEqualTo(2);
    }

    @Test
    void rejectsAreListedToTheirBoundAndCountedBeyond() {
        var bounded = new RegistryImport(database, log, RegistryBounds.USUAL.rejects(3), node, clock);
        var report = bounded.importFile(
                RegisterFile.TRANSFERS,
                Csv.generated(Csv.TRANSFERS, 10, n -> n % 2 == 0 ? "bad" : own(n + ",SOLD,2021,§no,§d,§l,,10,,,Sales")),
                ImportMode.ALL_OR_NOTHING,
                REGISTRAR);
        assertThat(report.rejects()).extracting(Reject::line).containsExactly(2L, 3L, 4L);
        assertThat(report.rejected()).isEqualTo(10);
    }

    @Test
    void aBadDateInRow900000IsFoundThere() {
        var header = Csv.TRANSFERS;
        var file = Csv.generated(
                header,
                900_000,
                n -> n < 900_000
                        ? own(n + ",SOLD,2021-05-06,§m,§d,§l,,10,,,Sales")
                        : own(n + ",SOLD,2021-06-31,§m,§d,§l,,10,,,Sales"));
        var report = load(RegisterFile.TRANSFERS, file);
        assertThat(report.rows()).isEqualTo(900_000);
        assertThat(report.rejects())
                .containsExactly(new Reject(
                        900_001, "date", RejectReason.BAD_DATE, "2021-06-31, expected yyyy-mm-dd, yyyy-mm or yyyy"));
        assertNothingStored(report);
    }

    @Test
    void aFileThatCannotBeReadToItsEndStoresNothing() {
        var latin1 = (Csv.TRANSFERS + transfer("1") + "\n" + transfer("2").replace("Sales", "Verk\u00e4ufe"))
                .getBytes(StandardCharsets.ISO_8859_1);
        var report = imports.importFile(
                RegisterFile.TRANSFERS, new ByteArrayInputStream(latin1), ImportMode.SKIP_REJECTS, REGISTRAR);
        assertThat(report.outcome()).isEqualTo(ImportOutcome.UNREADABLE);
        assertThat(report.sha256()).isNull();
        assertNothingStored(report);
    }

    @Test
    void theFileAndWhatBecameOfItAreInTheLog() throws SQLException, IOException {
        var file = (Csv.TRANSFERS + transfer("1") + "\n").getBytes(StandardCharsets.UTF_8);
        var digest = Sha256.of(ByteString.copyFrom(file));
        var report = load(RegisterFile.TRANSFERS, new ByteArrayInputStream(file));
        assertThat(report.sha256()).isEqualTo(digest);
        assertThat(entriesWith(digest)).isEqualTo(1);
        load(RegisterFile.TRANSFERS, new ByteArrayInputStream(file));
        assertThat(entriesWith(digest)).isEqualTo(2);
    }

    @Test
    void nobodyButARegistrarImports() {
        var officer = new Operator("officer-xb", Set.of(Role.OFFICER, Role.FOCAL_POINT, Role.AUDITOR));
        assertThatThrownBy(() -> imports.importFile(
                        RegisterFile.TRANSFERS,
                        Csv.of(Csv.TRANSFERS, transfer("1")),
                        ImportMode.ALL_OR_NOTHING,
                        officer))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining("officer-xb");
    }

    @Test
    void recordsThatOthersReferToCannotBeDeleted() {
        for (var table : new String[] {"party", "lot", "registered_firearm", "licence"}) {
            assertThatThrownBy(() -> execute("delete from " + table)).hasMessageContaining("never deleted");
        }
    }

    private String maker() {
        return own("m,MANUFACTURER,Borealia Ordnance,XB,BORX");
    }

    private String lot() {
        return lot("l", "§m", "BORX");
    }

    private String lot(String ref, String maker, String mark) {
        return own(ref + ",QRV21,BRAZIL," + maker + "," + mark + ",2021,1859000,10000,9 mm Luger");
    }

    private String transfer(String ref) {
        return own(ref + ",SOLD,2021,§m,§d,§l,,10,,,Sales");
    }

    /** The first value and every value after § become keys of this test. */
    private String own(String row) {
        return own + "-" + row.replace("§", own + "-");
    }

    private ImportReport transfers(String... rows) {
        return load(RegisterFile.TRANSFERS, Csv.of(Csv.TRANSFERS, rows));
    }

    private ImportReport load(RegisterFile kind, InputStream file) {
        return imports.importFile(kind, file, ImportMode.ALL_OR_NOTHING, REGISTRAR);
    }

    private void assertImported(RegisterFile kind, InputStream file, long rows) {
        var report = load(kind, file);
        assertThat(report.rejects()).isEmpty();
        assertThat(report.outcome()).isEqualTo(ImportOutcome.IMPORTED);
        assertThat(report.imported()).isEqualTo(rows);
    }

    private void assertNothingStored(ImportReport report) {
        assertThat(report.imported()).isZero();
        assertThat(transfers(transfer("1")).outcome()).isEqualTo(ImportOutcome.IMPORTED);
    }

    private long entriesWith(Sha256 digest) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from audit_entry where position(?::bytea in entry) > 0")) {
            query.setBytes(1, digest.bytes().toByteArray());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
