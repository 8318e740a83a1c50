package org.headstamp.node.console.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.language.Languages;
import org.headstamp.node.origin.JointId;
import org.headstamp.node.origin.JointInvestigation;
import org.headstamp.node.origin.JointState;
import org.headstamp.node.origin.message.JointDecision;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.node.origin.message.JointReply;
import org.headstamp.node.trace.TraceSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class JointViewTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final JointReply AGREED = new JointReply(JointDecision.AGREED, "Office of XB", "");

    @Inject
    Languages languages;

    @Inject
    Federation federation;

    @Test
    void everyStateHasWordsInEveryLanguage() {
        var states = List.of(
                new JointState.Drafted(),
                new JointState.Proposed(NOON),
                new JointState.ReplyDrafted(AGREED, NOON, null),
                new JointState.Replied(AGREED, TraceSamples.aMessage(), NOON, true),
                new JointState.Failed("EXPIRED", "", NOON),
                new JointState.Withdrawn(NOON));
        assertThat(states).hasSize(JointState.class.getPermittedSubclasses().length);
        for (var language : List.of("en", "ar", "es", "fr", "ru", "zh")) {
            assertThat(states)
                    .as(language)
                    .extracting(state -> view(state).stands(say(language)))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
        assertThat(view(new JointState.Drafted()).failure(say("en"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, The message has expired",
        "CLOSED, The question is closed",
        "NOT_DELIVERED, Not delivered",
        "UNHEARD_OF, UNHEARD_OF"
    })
    void aFailureIsToldInWordsAndOnce(String reason, String words) {
        var failed = view(new JointState.Failed(reason, "it was too late", NOON));
        assertThat(failed.failure(say("en"))).isEqualTo(words);
        assertThat(failed.state(say("en")))
                .extracting(Fact::value)
                .contains("it was too late")
                .doesNotContain(reason);
    }

    private Say say(String language) {
        return new Say(languages.find(language).orElseThrow(), languages, federation, "/console", true);
    }

    private static JointView view(JointState state) {
        var joint = new JointInvestigation(
                JointId.parse("01890000-0000-7000-8000-000000000000"),
                CaseId.at(TraceSamples.XA, NOON, RandomGenerator.getDefault()),
                TraceSamples.XA,
                TraceSamples.aMessage(),
                true,
                new JointProposal("Office of XB", "", "the lot"),
                TraceSamples.header(),
                null,
                state,
                NOON);
        return new JointView(joint, Entered.nothing());
    }
}
