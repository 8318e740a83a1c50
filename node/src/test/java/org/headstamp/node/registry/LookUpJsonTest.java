package org.headstamp.node.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.headstamp.node.ValuesModule;
import org.headstamp.node.item.reading.Misreading.Cause;
import org.junit.jupiter.api.Test;

class LookUpJsonTest {
    private static final Party MAKER =
            new Party(new RecordKey("m-1"), PartyRole.MANUFACTURER, "Borealia Ordnance", null, List.of("BORX"));

    private final ObjectMapper json = new ObjectMapper().registerModule(new ValuesModule());

    @Test
    void aLookUpComesBackFromJsonAsItWas() throws JsonProcessingException {
        var doubt = new Candidate.Doubt(MatchReason.MARK_LOOKS_ALIKE, "B", "8", Cause.CONFUSABLE);
        var candidate = new Candidate(
                new Candidate.OfMaker(MAKER), 0.24, List.of(MatchReason.MARK_LOOKS_ALIKE), List.of(doubt));
        for (var result : List.of(
                new LookUp.Found(List.of(candidate), true),
                new LookUp.NotFound(),
                new LookUp.Insufficient(LookUp.Shortage.TOO_MANY_RECORDS))) {
            assertThat(json.readValue(json.writerFor(LookUp.class).writeValueAsString(result), LookUp.class))
                    .isEqualTo(result);
        }
    }

    @Test
    void whatWasKeptBeforeThereWereDoubtsCanStillBeRead() throws JsonProcessingException {
        var kept = """
                {"type":"found","cut":false,"candidates":[{"score":0.3,"reasons":["MARK_AGREES","LOT_NOT_READ"],"match":
                {"type":"maker","maker":{"ref":"m-1","role":"MANUFACTURER","name":"Borealia Ordnance","marks":["BORX"]}}}]}
                """;
        assertThat(json.readValue(kept, LookUp.class))
                .isInstanceOfSatisfying(
                        LookUp.Found.class,
                        found -> assertThat(found.candidates().getFirst().doubts())
                                .isEmpty());
        assertThat(json.readValue("{\"type\":\"insufficient\"}", LookUp.class))
                .isEqualTo(new LookUp.Insufficient(LookUp.Shortage.NOTHING_READ));
    }

    @Test
    void noScoreMakesALookAlikeCertain() {
        var reasons = List.of(MatchReason.LOT_AGREES, MatchReason.MARK_LOOKS_ALIKE);
        var found = new LookUp.Found(List.of(Candidate.asRead(new Candidate.OfMaker(MAKER), 1, reasons)), false);
        assertThat(found.unambiguous()).isEmpty();
    }
}
