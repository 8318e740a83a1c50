package org.headstamp.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.exchange.Priority;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static final MemberState XA = new MemberState("XA");

    @Test
    void nationalSystemsReadCodesAsTheyAreAndNumbersWithoutGroups() {
        var refusal = Refusal.of("{0} has {1} bytes, {2} at {3}", XA, 1234567, Priority.URGENT, Instant.EPOCH);
        assertThat(refusal.english()).isEqualTo("XA has 1234567 bytes, URGENT at 1970-01-01T00:00:00Z");
    }

    @Test
    void whatFillsAPlaceIsNeverTakenForAPlaceItself() {
        assertThat(Refusal.of("is {0}, not {1}", "{1} $1 \\", "b").english()).isEqualTo("is {1} $1 \\, not b");
    }

    @Test
    void severalThingsAreListedAndSeveralSentencesFollowOneAnother() {
        var sentences = List.of(Refusal.of("{0} is late", XA), Refusal.of("nobody waits"));
        assertThat(Refusal.of("leaves out {0}", List.of(XA, new MemberState("XB")))
                        .english())
                .isEqualTo("leaves out XA, XB");
        assertThat(Refusal.of("not now: {0}", sentences).english()).isEqualTo("not now: XA is late. nobody waits");
    }

    @Test
    void theKeyComesFromTheSentenceAlone() {
        assertThat(Refusal.of("must be from {0} to {1}, not {2}", 0, 1, 7).key())
                .isEqualTo("refused.must-be-from-to-not");
    }

    @Test
    void aValueIsRefusedInTheSameWordsUnderAnotherName() {
        var below = new InvalidValueException("hour", "must be from {0} to {1}, not {2}", 0, 23, 24);
        assertThat(below).hasMessage("hour must be from 0 to 23, not 24");
        assertThat(below.at("row-1"))
                .hasMessage("row-1 must be from 0 to 23, not 24")
                .hasCause(below);
        assertThatThrownBy(() -> {
                    throw below.at("row-2");
                })
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.refusal()).isEqualTo(below.refusal()));
    }
}
