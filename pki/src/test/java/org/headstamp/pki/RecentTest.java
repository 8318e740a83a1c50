package org.headstamp.pki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {
    @Test
    void theOneThatWasNotAskedForLatelyGoesFirst() {
        var recent = new Recent<String, Integer>(2);
        recent.put("XA", 1);
        recent.put("XB", 2);
        assertThat(recent.get("XA")).contains(1);
        recent.put("XC", 3);
        assertThat(recent.get("XB")).isEmpty();
        assertThat(recent.get("XA")).contains(1);
        assertThat(recent.get("XC")).contains(3);
    }
}
