package org.headstamp.node.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.TransitionTable;
import org.headstamp.node.origin.message.JointDecision;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.node.origin.message.JointReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JointInvestigationTest {
    private static final JointProposal PROPOSAL =
            new JointProposal("Prosecution service", "", "The depot and the dealers");
    private static final JointReply AGREED = new JointReply(JointDecision.AGREED, "Prosecution service", "");

    private static final String OURS = """
        state        sent     replied replyDrafted replySent delivered failed withdrawn
        Drafted      Proposed -       -            -         -         -      Withdrawn
        Proposed     -        Replied -            -         =         Failed -
        Failed       -        Replied -            -         Proposed  =      -
        Replied      -        -       -            -         =         =      -
        Withdrawn    -        -       -            -         -         -      =
        """;

    private static final String THEIRS = """
        state        sent replied replyDrafted replySent delivered failed   withdrawn
        Proposed     -    -       ReplyDrafted -         =         =        -
        ReplyDrafted -    -       =            Replied   =         =        -
        Replied      -    -       -            -         Replied   Proposed -
        """;

    private static TransitionTable<JointInvestigation> table(boolean ours) {
        var at = OriginSamples.NOON;
        var message = OriginSamples.aMessage();
        Map<String, UnaryOperator<JointInvestigation>> events = new LinkedHashMap<>();
        events.put("sent", joint -> joint.sent(message, at));
        events.put("replied", joint -> joint.replied(AGREED, message, at));
        events.put("replyDrafted", joint -> joint.replyDrafted(AGREED, null, at));
        events.put("replySent", joint -> joint.replySent(message, at));
        events.put("delivered", joint -> joint.delivered(at));
        events.put("failed", joint -> joint.failed("NOT_DELIVERED", "", at));
        events.put("withdrawn", joint -> joint.withdrawn(at));
        Map<String, JointInvestigation> states = new LinkedHashMap<>();
        if (ours) {
            states.put("Drafted", joint(true, new JointState.Drafted()));
            states.put("Failed", joint(true, new JointState.Failed("EXPIRED", "", at)));
            states.put("Withdrawn", joint(true, new JointState.Withdrawn(at)));
        } else {
            states.put("ReplyDrafted", joint(false, new JointState.ReplyDrafted(AGREED, at, null)));
        }
        states.put("Proposed", joint(ours, new JointState.Proposed(at)));
        states.put("Replied", joint(ours, new JointState.Replied(AGREED, message, at, ours)));
        return new TransitionTable<>(ours ? OURS : THEIRS, states, events, JointInvestigation::state);
    }

    private static JointInvestigation joint(boolean ours, JointState state) {
        var investigation = OriginSamples.investigation(new InvestigationState.Active(OriginSamples.NOON));
        return new JointInvestigation(
                JointId.parse("01890000-0000-7000-8000-000000000000"),
                investigation.caseId(),
                investigation.notifier(),
                investigation.notification(),
                ours,
                PROPOSAL,
                investigation.header(),
                null,
                state,
                OriginSamples.NOON);
    }

    static Stream<Arguments> ofOurs() {
        return table(true).fields();
    }

    static Stream<Arguments> ofTheirs() {
        return table(false).fields();
    }

    @ParameterizedTest(name = "ours: {0} + {1} -> {2}")
    @MethodSource("ofOurs")
    void everyEventHasOneMeaningForAProposalOfOurs(String state, String event, String expected) {
        table(true).check(state, event, expected);
    }

    @ParameterizedTest(name = "theirs: {0} + {1} -> {2}")
    @MethodSource("ofTheirs")
    void everyEventHasOneMeaningForAProposalOfTheOtherState(String state, String event, String expected) {
        table(false).check(state, event, expected);
    }

    @Test
    void anAgreementCountsOnceBothStatesHoldIt() {
        var sent = table(false).in("Replied");
        assertThat(sent.agreed()).isFalse();
        assertThat(sent.delivered(OriginSamples.NOON).agreed()).isTrue();
        assertThat(sent.failed("NOT_DELIVERED", "", OriginSamples.NOON).open())
                .as("the reply has to be given again")
                .isTrue();
        assertThat(table(true).in("Replied").agreed()).isTrue();
    }

    @Test
    void whoAgreesNamesAnOffice() {
        assertThatThrownBy(() -> new JointReply(JointDecision.AGREED, "", "gladly"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("authority");
    }

    @ParameterizedTest
    @EnumSource(value = JointDecision.class, mode = EnumSource.Mode.EXCLUDE, names = "AGREED")
    void whoDoesNotAgreeSaysWhy(JointDecision decision) {
        assertThatThrownBy(() -> new JointReply(decision, "Prosecution service", ""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("explanation");
    }
}
