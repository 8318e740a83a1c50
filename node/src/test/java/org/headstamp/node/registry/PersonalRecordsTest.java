package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PersonalRecordsTest {
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));
    private static final String READ = "PERSONAL_DATA_READ registrar ";

    @Inject
    RegistryReader reader;

    @Inject
    RegistrySearch search;

    @Inject
    RegistryFixture fixture;

    @Inject
    LoggedCase logged;

    private String key = "";

    @BeforeEach
    void aDealerAndAPersonAreKnown() {
        key = RegistryFixture.fresh();
        fixture.parties(
                own("maker,MANUFACTURER,Borealia Ordnance,XB," + key),
                own("shop,DEALER,A shop,XB,"),
                own("someone,PERSON,,XB,"));
        fixture.lots(own("lot,L" + key + ",BRAZIL,§maker," + key + ",2021,10000,,9 mm Luger"));
    }

    @Test
    void everyLookAtAPersonIsLogged() {
        reader.party(ref("someone"), REGISTRAR);
        reader.party(ref("someone"), REGISTRAR);
        assertThat(logged.about("party/" + ref("someone"))).containsExactly(READ, READ);
    }

    @Test
    void aListThatShowsAPersonIsALookToo() {
        reader.parties(ref("shop"), 1, REGISTRAR);
        assertThat(logged.about("party/" + ref("someone"))).containsExactly(READ);
    }

    @Test
    void aDealerIsNoPerson() {
        reader.party(ref("shop"), REGISTRAR);
        assertThat(logged.about("party/" + ref("shop"))).isEmpty();
    }

    @Test
    void aHistoryThatNamesAPersonIsALook() {
        fixture.transfers(own("1,SOLD,2021-01-04,§maker,§shop,§lot,,100,,,Sales"));
        read();
        assertThat(logged.about("history/" + ref("lot"))).noneMatch(READ::equals);
        fixture.transfers(own("2,RETAIL_SALE,2021-03-04,§shop,§someone,§lot,,10,,,Sales"));
        read();
        assertThat(logged.about("history/" + ref("lot")))
                .filteredOn(READ::equals)
                .hasSize(1);
    }

    private void read() {
        var lot = reader.lot(ref("lot"), REGISTRAR).orElseThrow();
        search.history(Candidate.asRead(new Candidate.OfLot(lot), 1, List.of()), new OnBehalf.OfOperator(REGISTRAR));
    }

    private RecordKey ref(String name) {
        return new RecordKey(key + "-" + name);
    }

    private String own(String row) {
        return key + "-" + row.replace("§", key + "-");
    }
}
