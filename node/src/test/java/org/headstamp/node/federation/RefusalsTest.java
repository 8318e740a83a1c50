package org.headstamp.node.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.headstamp.node.NodeTestResource;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class RefusalsTest {
    @Inject
    Refusals refusals;

    @Inject
    RefusalsInLog log;

    @Test
    void aThousandRefusalsOfOnePeerMakeOneEntry() {
        refusals.summarise();
        var before = log.counted("XC");
        for (var each = 0; each < 999; each++) {
            refusals.count(new MemberState("XC"), "REVOKED");
            refusals.countStranger("UNKNOWN_ROOT");
        }
        refusals.count(new MemberState("XC"), "EXPIRED");
        assertThat(log.counted("XC")).isEqualTo(before);
        refusals.summarise();
        refusals.summarise();
        assertThat(log.counted("XC")).hasSize(before.size() + 1).contains("refusals/1000 EXPIRED");
        assertThat(log.counted("")).contains("refusals/999 UNKNOWN_ROOT");
    }
}
