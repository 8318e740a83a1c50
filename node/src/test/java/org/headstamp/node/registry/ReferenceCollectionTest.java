package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.registry.ReferenceHits.Same;
import org.headstamp.node.registry.intake.Csv;
import org.headstamp.node.registry.intake.ImportMode;
import org.headstamp.node.registry.intake.ImportOutcome;
import org.headstamp.node.registry.intake.RegisterFile;
import org.headstamp.node.registry.intake.RegistryImport;
import org.headstamp.node.registry.intake.Reject;
import org.headstamp.node.registry.intake.RejectReason;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ReferenceCollectionTest {
    private static final Set<ReferenceKind> CASES =
            EnumSet.of(ReferenceKind.TEST_FIRED_CASE, ReferenceKind.MICROSTAMP, ReferenceKind.EXHIBIT_CASE);
    private static final String DIGEST = "a".repeat(64);

    @Inject
    ReferenceCollection collection;

    @Inject
    RegistryConfig bounds;

    @Inject
    RegistryImport imports;

    @Inject
    RegistryFixture registry;

    /** Makes keys, calibres and microstamps of each test its own. */
    private String own = "";

    @BeforeEach
    void aFirearmIsKnown() {
        own = RegistryFixture.fresh();
        registry.firearms(own + "-f,AB 1,Borealia,M9,9 mm Luger,2001,");
    }

    @Test
    void theSameMicrostampGoesBeforeTheSameCalibre() {
        registry.references(
                own("1,TEST_FIRED_CASE,§-f,§ cal,,,"),
                own("2,MICROSTAMP,§-f,elsewhere,§ ms,,"),
                own("3,EXHIBIT_CASE,,§ cal,§ ms," + DIGEST + ",case 7"));
        var found = find("§CAL", "§MS");
        assertThat(found.hits())
                .extracting(hit -> hit.reference().ref().value(), ReferenceHits.Hit::same)
                .containsExactly(
                        tuple(own + "-3", List.of(Same.MICROSTAMP, Same.CALIBRE)),
                        tuple(own + "-2", List.of(Same.MICROSTAMP)),
                        tuple(own + "-1", List.of(Same.CALIBRE)));
        assertThat(found.hits().getFirst().reference().topography()).isEqualTo(Sha256.parse(DIGEST));
        assertThat(found.cut()).isFalse();
    }

    @Test
    void aMicrostampReadInPartFindsNothingByItself() {
        registry.references(own("1,MICROSTAMP,§-f,elsewhere,§?,,"));
        assertThat(find("§ none", "§?").hits()).isEmpty();
    }

    @Test
    void bulletsAreNotShownForACase() {
        registry.references(own("1,TEST_FIRED_BULLET,§-f,§ cal,,,"));
        assertThat(find("§ cal", "").hits()).isEmpty();
    }

    @Test
    void noMoreThanTheLimitIsShownAndTheRestIsTold() {
        int limit = bounds.candidateLimit();
        registry.references(IntStream.rangeClosed(0, limit)
                .mapToObj(i -> own(i + ",TEST_FIRED_CASE,§-f,§ cal,,,"))
                .toArray(String[]::new));
        var found = find("§ cal", "");
        assertThat(found.hits()).hasSize(limit);
        assertThat(found.cut()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1,TEST_FIRED_CASE,,9 mm,,,c  | firearm_ref    | MISSING_VALUE     | needed for TEST_FIRED_CASE",
                "1,MICROSTAMP,§-f,9 mm,,,     | microstamp     | MISSING_VALUE     | needed for MICROSTAMP",
                "1,EXHIBIT_CASE,,9 mm,,,      | case_reference | MISSING_VALUE     | needed for EXHIBIT_CASE",
                "1,EXHIBIT_BULLET,,9 mm,M,,c  | microstamp     | INCONSISTENT      | must be empty for EXHIBIT_BULLET",
                "1,TEST_FIRED_CASE,§-x,9,,,   | firearm_ref    | UNKNOWN_REFERENCE | §-x",
                "1,TEST_FIRED_CASE,§-f,9,,A1, | topography     | BAD_DIGEST        | A1",
                "1,SOMETHING,§-f,9,,,         | kind           | BAD_CODE          | SOMETHING",
            })
    void aRowThatCannotBeAReferenceIsRejectedWithItsReason(
            String row, String column, RejectReason reason, String detail) {
        var report = imports.importFile(
                RegisterFile.BALLISTIC_REFERENCES,
                Csv.of(Csv.REFERENCES, own(row)),
                ImportMode.ALL_OR_NOTHING,
                RegistryFixture.REGISTRAR);
        assertThat(report.outcome()).isEqualTo(ImportOutcome.REJECTED);
        assertThat(report.rejects()).containsExactly(new Reject(2, column, reason, detail.replace("§", own)));
    }

    @Test
    void theSameFileAgainChangesNothingAndADifferentRowIsRejected() {
        var row = own("1,EXHIBIT_CASE,,9 mm,," + DIGEST + ",case 7");
        registry.references(row);
        assertThat(load(row)).isEqualTo(ImportOutcome.UNCHANGED);
        assertThat(load(row.replace(DIGEST, "b".repeat(64)))).isEqualTo(ImportOutcome.REJECTED);
    }

    private ImportOutcome load(String row) {
        return imports.importFile(
                        RegisterFile.BALLISTIC_REFERENCES,
                        Csv.of(Csv.REFERENCES, row),
                        ImportMode.ALL_OR_NOTHING,
                        RegistryFixture.REGISTRAR)
                .outcome();
    }

    private ReferenceHits find(String calibre, String microstamp) {
        return collection.find(
                new SoughtMarks("1", CASES, new Calibre(calibre.replace("§", own), ""), microstamp.replace("§", own)));
    }

    private String own(String row) {
        return own + "-" + row.replace("§", own);
    }
}
