package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.proto.trace.v1.Caveat;
import org.junit.jupiter.api.Test;

/** What the records contradict is in the sealed answer, and the State that asked reads it there. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CaveatsApiTest {
    private static final String SOLD = "§2,SOLD,2021-02-01,§m,§w,§l,,5000,,invoice 2,Sales";

    @Inject
    AnswerDesk answers;

    @Inject
    AskedLots lots;

    @Test
    void aLotOfALegalSizeHasNoCaveatButThatItIsNoSoleEvidence() {
        var asked = answered(lots.moved(9000, SOLD), "XA");
        answers.readByTheAsker(asked)
                .body("items[0].answer.caveats.size()", equalTo(1))
                .body("items[0].answer.caveats", hasItem("LOT_NOT_SOLE_EVIDENCE"));
    }

    @Test
    void aLotLargerThanTheLawAllows() {
        var asked = answered(lots.moved(1_859_000, SOLD), "XA");
        assertThat(sealed(asked)).contains(Caveat.CAVEAT_LOT_OVERSIZED);
        answers.readByTheAsker(asked)
                .body("items[0].answer.caveats", hasItems("LOT_OVERSIZED", "LOT_NOT_SOLE_EVIDENCE"))
                .body("items[0].answer.identifications[0].lotSize.text", equalTo("1859000"));
    }

    @Test
    void roundsThatWereSoldAfterTheirTheft() {
        var asked = answered(
                lots.moved(
                        9000,
                        SOLD,
                        "§3,STOLEN,2021-03-01,§w,,§l,,4000,,report 3,Losses",
                        "§4,ISSUED_TO_FORCE,2021-04-01,§w,§f,§l,,2000,,invoice 4,Sales"),
                "XA");
        assertThat(sealed(asked)).contains(Caveat.CAVEAT_SOLD_AFTER_LOSS);
        answers.readByTheAsker(asked).body("items[0].answer.caveats", hasItem("SOLD_AFTER_LOSS"));
    }

    @Test
    void aLotThatWasDestroyedToTheLastRoundAndIsFoundAllTheSame() {
        var asked = answered(lots.moved(9000, "§2,DESTROYED,2024-05-01,§m,,§l,,9000,,record 2,Destructions"), "XA");
        assertThat(sealed(asked)).contains(Caveat.CAVEAT_DESTROYED_BUT_SEEN);
        answers.readByTheAsker(asked).body("items[0].answer.caveats", hasItem("DESTROYED_BUT_SEEN"));
    }

    @Test
    void aLotOfWhichTwoStatesFindRounds() {
        var kept = lots.moved(9000, SOLD);
        var first = answered(kept, "XA");
        answers.readByTheAsker(first).body("items[0].answer.caveats", not(hasItem("SAME_LOT_FAR_APART")));
        var second = lots.asks(
                "XC",
                message -> {
                    message.getTraceRequestBuilder()
                            .getCircumstancesBuilder()
                            .setCountry("XC")
                            .clearArea();
                    return message;
                },
                kept.item("1"));
        answers.draft(second, kept);
        answers.approve(second).statusCode(200);
        assertThat(sealed(second)).contains(Caveat.CAVEAT_SAME_LOT_FAR_APART);
        answers.readByTheAsker(second).body("items[0].answer.caveats", hasItem("SAME_LOT_FAR_APART"));
    }

    private AskedLots.Asked answered(AskedLots.Kept kept, String asker) {
        var asked = lots.asks(asker, kept.item("1"));
        answers.draft(asked, kept);
        answers.approve(asked).statusCode(200);
        return asked;
    }

    private Iterable<Caveat> sealed(AskedLots.Asked asked) {
        return answers.sealed(asked).message().getTraceResponse().getCaveatsList();
    }
}
