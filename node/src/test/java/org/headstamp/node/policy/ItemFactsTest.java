package org.headstamp.node.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.item.reading.Misreading.Cause;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.registry.FirearmRecord;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.registry.MatchReason;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.composing.ItemSearch;
import org.junit.jupiter.api.Test;

class ItemFactsTest {
    private static final Candidate.Match FIREARM = new Candidate.OfFirearm(
            new FirearmRecord(new RecordKey("f-1"), "A0", "Borealia", "M9", "9 mm Luger", null, null));

    @Test
    void aRecordThatAgreesAsItWasReadIsCertain() {
        assertThat(matchOf(Candidate.asRead(FIREARM, 0.98, List.of(MatchReason.SERIAL_AGREES))))
                .isEqualTo(ItemFacts.Match.CERTAIN);
    }

    @Test
    void aRecordThatOnlyLooksAlikeIsUncertainWhateverItsScore() {
        var reason = MatchReason.SERIAL_LOOKS_ALIKE;
        var doubt = new Candidate.Doubt(reason, "А", "A", Cause.SCRIPT_TWIN);
        assertThat(matchOf(new Candidate(FIREARM, 1, List.of(reason), List.of(doubt))))
                .isEqualTo(ItemFacts.Match.UNCERTAIN);
        assertThat(matchOf(Candidate.asRead(FIREARM, 1, List.of(MatchReason.SERIAL_PARTLY_READ))))
                .isEqualTo(ItemFacts.Match.UNCERTAIN);
    }

    private static ItemFacts.Match matchOf(Candidate candidate) {
        var found = new LookUp.Found(List.of(candidate), false);
        return ItemFacts.of(new ItemSearch("1", "National register", Instant.EPOCH, found))
                .match();
    }
}
