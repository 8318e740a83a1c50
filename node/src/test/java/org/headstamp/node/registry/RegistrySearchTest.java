package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TimeOrderedUuid;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class RegistrySearchTest {
    private static final MemberState XA = new MemberState("XA");

    @Inject
    RegistrySearch search;

    @Inject
    RegistryReader reader;

    @Inject
    RegistryFixture fixture;

    @Inject
    AgroalDataSource database;

    @Inject
    InstantSource clock;

    @Inject
    SecureRandom random;

    private String key = "";

    @BeforeEach
    void threeLotsAreKept() {
        key = RegistryFixture.fresh();
        fixture.parties("m-" + key + ",MANUFACTURER,Borealia Ordnance,XB," + key);
        fixture.lots(lot("1"), lot("2"), lot("3"));
    }

    @Test
    void aSearchOnBehalfOfAMessageIsInTheLogWithItsCase() throws SQLException {
        var inCase = CaseId.at(XA, clock.instant(), random);
        var message = new MessageId(TimeOrderedUuid.at(clock.instant(), random));
        var behalf = new OnBehalf.OfMessage(XA, message, inCase, List.of("FP_12_4"));
        search.lookUp(RegistryFixture.cases(key, key), behalf);
        assertThat(entriesWith(inCase.toString(), "FOUND_3")).isEqualTo(1);
        assertThat(entriesWith(message.toString(), "FP_12_4")).isEqualTo(1);
    }

    @Test
    void aSearchThatFindsNothingIsInTheLogToo() throws SQLException {
        var person = new Operator("registrar-" + key, Set.of(Role.REGISTRAR));
        search.lookUp(RegistryFixture.cases(RegistryFixture.fresh(), null), new OnBehalf.OfOperator(person));
        assertThat(entriesWith(person.account(), "NOT_FOUND")).isEqualTo(1);
    }

    @Test
    void readingAHistoryIsInTheLogWithItsRecord() throws SQLException {
        var inCase = CaseId.at(XA, clock.instant(), random);
        var behalf = new OnBehalf.OfOperatorInCase(RegistryFixture.REGISTRAR, inCase);
        var found = (LookUp.Found) search.lookUp(RegistryFixture.cases(key, key), behalf);
        search.history(found.candidates().getFirst(), behalf);
        assertThat(entriesWith(inCase.toString(), "history/l1-" + key)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyThoseWhoNeedTheRecordsSeeThem(Role role) throws SQLException {
        var person = new Operator(role + "-" + key, Set.of(role));
        var behalf = new OnBehalf.OfOperator(person);
        var item = RegistryFixture.cases(key, key);
        if (EnumSet.of(Role.REGISTRAR, Role.FOCAL_POINT, Role.INVESTIGATOR).contains(role)) {
            assertThat(search.lookUp(item, behalf)).isInstanceOf(LookUp.Found.class);
            assertThat(reader.lot(new RecordKey("l1-" + key), person)).isPresent();
        } else {
            assertThatThrownBy(() -> search.lookUp(item, behalf)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> reader.lots(null, 1, person)).isInstanceOf(NotPermittedException.class);
            assertThat(entriesWith(person.account(), "FOUND")).isZero();
        }
    }

    @Test
    void recordsAreReadByTheirKeys() {
        assertThat(reader.party(new RecordKey("m-" + key), RegistryFixture.REGISTRAR))
                .map(Party::marks)
                .contains(List.of(key));
        assertThat(reader.firearm(new RecordKey("f-" + key), RegistryFixture.REGISTRAR))
                .isEmpty();
    }

    @Test
    void pagesFollowOneAnotherByKey() {
        var before = new RecordKey("l0-" + key);
        var first = reader.lots(before, 1, RegistryFixture.REGISTRAR);
        assertThat(first.records()).hasSize(1);
        assertThat(first.next()).isEqualTo(first.records().getFirst().ref());
        var second = reader.lots(first.next(), 1, RegistryFixture.REGISTRAR);
        assertThat(second.records().getFirst().ref().value())
                .isGreaterThan(first.records().getFirst().ref().value());
    }

    @Test
    void aPageIsNeverLargerThanItsBound() {
        fixture.parties(IntStream.range(0, 250)
                .mapToObj(n -> "d%03d-%s,DEALER,A shop,XB,".formatted(n, key))
                .toArray(String[]::new));
        assertThat(reader.parties(null, 1_000_000, RegistryFixture.REGISTRAR).records())
                .hasSize(200);
        assertThat(reader.parties(new RecordKey("zzzzzzzz"), 10, RegistryFixture.REGISTRAR)
                        .next())
                .isNull();
    }

    private String lot(String number) {
        return "l" + number + "-" + key + "," + key + ",FREE,m-" + key + "," + key + ",,500,,9 mm Luger";
    }

    private long entriesWith(String first, String second) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from audit_entry "
                        + "where position(?::bytea in entry) > 0 and position(?::bytea in entry) > 0")) {
            query.setBytes(1, first.getBytes(StandardCharsets.UTF_8));
            query.setBytes(2, second.getBytes(StandardCharsets.UTF_8));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
