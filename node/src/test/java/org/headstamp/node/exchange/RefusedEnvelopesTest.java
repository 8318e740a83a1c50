package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;

class RefusedEnvelopesTest {
    private static final MemberState XA = new MemberState("XA");
    private static final MemberState XC = new MemberState("XC");

    private final RefusedEnvelopes refused = new RefusedEnvelopes();

    @Test
    void theFirstOfEachKindAndMemberIsToldAtOnce() {
        assertThat(refused.isNews(XA, "BAD_SEAL")).isTrue();
        assertThat(refused.isNews(XA, "MALFORMED")).isTrue();
        assertThat(refused.isNews(XC, "BAD_SEAL")).isTrue();
        assertThat(refused.take()).isEmpty();
    }

    @Test
    void aMillionMoreMakeOneCountForEachMember() {
        for (int each = 0; each < 500_001; each++) {
            refused.isNews(XA, "BAD_SEAL");
            refused.isNews(XA, "MALFORMED");
        }
        refused.isNews(XC, "EXPIRED");
        assertThat(refused.isNews(XC, "EXPIRED")).isFalse();
        assertThat(refused.take())
                .containsExactlyInAnyOrder(
                        new RefusedEnvelopes.Count(XA, Map.of("BAD_SEAL", 500_000L, "MALFORMED", 500_000L)),
                        new RefusedEnvelopes.Count(XC, Map.of("EXPIRED", 1L)));
    }

    @Test
    void whatGoesOnIsCountedFurtherAndNotToldAgain() {
        refused.isNews(XA, "BAD_SEAL");
        refused.isNews(XA, "BAD_SEAL");
        assertThat(refused.take()).hasSize(1);
        assertThat(refused.isNews(XA, "BAD_SEAL")).isFalse();
        assertThat(refused.take()).containsExactly(new RefusedEnvelopes.Count(XA, Map.of("BAD_SEAL", 1L)));
    }

    @Test
    void whatCeasedForAPeriodIsForgottenAndToldAtOnceWhenItComesBack() {
        refused.isNews(XA, "BAD_SEAL");
        refused.isNews(XA, "BAD_SEAL");
        assertThat(refused.take()).hasSize(1);
        assertThat(refused.take()).isEmpty();
        assertThat(refused.isNews(XA, "BAD_SEAL")).isTrue();
    }
}
