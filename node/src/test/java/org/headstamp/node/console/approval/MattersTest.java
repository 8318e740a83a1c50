package org.headstamp.node.console.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.language.Languages;
import org.headstamp.node.trace.TraceSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever features put before a second person has a page and a name. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class MattersTest {
    @Inject
    @All
    List<Matter> matters;

    @Inject
    Languages languages;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trace",
                "inquiry",
                "trace-reply",
                "trace-message",
                "origin-notification",
                "investigation-update",
                "origin-correction",
                "joint-investigation",
                "joint-investigation-reply",
                "consent",
                "consent-request",
                "disclosure",
                "lot-alert",
                "lot-match",
                "ballistic-lead",
                "ballistic-reply"
            })
    void oneFeatureJudgesEachKind(String kind) {
        var subject = new ApprovalSubject(kind, "1", TraceSamples.aCase(TraceSamples.XB));
        assertThat(matters).filteredOn(matter -> matter.covers(subject)).hasSize(1);
        assertThat(languages.all()).allMatch(language -> language.has("ApprovalSubject." + kind));
    }
}
