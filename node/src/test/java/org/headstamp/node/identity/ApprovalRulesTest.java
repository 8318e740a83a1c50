package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.headstamp.node.identity.ApprovalDecision.Complete;
import org.headstamp.node.identity.ApprovalDecision.NeedsSecondPerson;
import org.headstamp.node.identity.ApprovalDecision.Reason;
import org.headstamp.node.identity.ApprovalDecision.SecondPersonLater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovalRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "TRACE_REQUEST, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "TRACE_RESPONSE, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "REFUSAL_NOTICE, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "ORIGIN_NOTIFICATION, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "INVESTIGATION_UPDATE, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "ACKNOWLEDGEMENT, ONE_PERSON, ONE_PERSON",
        "PROGRESS_ENQUIRY, ONE_PERSON, ONE_PERSON",
        "DELAY_NOTICE, ONE_PERSON, ONE_PERSON",
        "PROGRESS_REPORT, ONE_PERSON, ONE_PERSON",
        "WITHDRAWAL_CONFIRMATION, ONE_PERSON, ONE_PERSON",
        "INFORMATION_REQUEST, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "INFORMATION_REPLY, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "CLARIFICATION_REQUEST, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "CLARIFICATION_REPLY, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "WITHDRAWAL, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "CORRECTION, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "CONSENT_REQUEST, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "CONSENT_REPLY, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "DISCLOSURE_NOTICE, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "LOT_ALERT, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "LOT_MATCH_NOTICE, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "BALLISTIC_LEAD, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "BALLISTIC_REPLY, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "JOINT_INVESTIGATION_PROPOSAL, TWO_PERSONS, ONE_NOW_SECOND_LATER",
        "JOINT_INVESTIGATION_REPLY, TWO_PERSONS, ONE_NOW_SECOND_LATER"
    })
    void theMatrixNamesTheRule(MessageKind kind, ApprovalRule otherwise, ApprovalRule urgent) {
        assertThat(ApprovalMatrix.rule(kind, false, false)).isEqualTo(otherwise);
        assertThat(ApprovalMatrix.rule(kind, false, true)).isEqualTo(urgent);
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void personalDataAlwaysNeedsTwoPersons(MessageKind kind) {
        assertThat(ApprovalMatrix.rule(kind, true, false)).isEqualTo(ApprovalRule.TWO_PERSONS);
        assertThat(ApprovalMatrix.rule(kind, true, true)).isEqualTo(ApprovalRule.ONE_NOW_SECOND_LATER);
    }

    static Stream<Arguments> everyRound() {
        return Arrays.stream(ApprovalRule.values())
                .flatMap(rule -> Stream.of(true, false)
                        .flatMap(focalPoint ->
                                Stream.of(true, false).map(settled -> Arguments.of(rule, focalPoint, settled))));
    }

    @ParameterizedTest
    @MethodSource("everyRound")
    void aRoundIsDecidedByRuleDrafterAndSecondPersonAlone(ApprovalRule rule, boolean focalPoint, boolean settled) {
        var decision = round(rule, focalPoint, settled).decision();
        if (settled || rule == ApprovalRule.ONE_PERSON) {
            assertThat(decision).isEqualTo(new Complete());
        } else if (rule == ApprovalRule.ONE_NOW_SECOND_LATER && focalPoint) {
            assertThat(decision).isEqualTo(new SecondPersonLater(Instant.parse("2026-03-02T10:00:00Z")));
        } else {
            assertThat(decision).isEqualTo(new NeedsSecondPerson());
        }
        assertThat(decision.mayLeave()).isEqualTo(!(decision instanceof NeedsSecondPerson));
    }

    @ParameterizedTest
    @MethodSource("everyRound")
    void onlyAnotherFocalPointCanBeTheSecondPerson(ApprovalRule rule, boolean focalPoint, boolean settled) {
        var round = round(rule, focalPoint, settled);
        var same = new Operator("drafter", Set.of(Role.FOCAL_POINT));
        var officer = new Operator("other", EnumSet.complementOf(EnumSet.of(Role.FOCAL_POINT)));
        var second = new Operator("other", Set.of(Role.FOCAL_POINT));
        if (settled || rule == ApprovalRule.ONE_PERSON) {
            assertThat(Stream.of(same, officer, second).map(round::objectionTo))
                    .allSatisfy(objection -> assertThat(objection).contains(Reason.ALREADY_COMPLETE));
        } else {
            assertThat(round.objectionTo(same)).contains(Reason.SAME_PERSON);
            assertThat(round.objectionTo(officer)).contains(Reason.NOT_A_FOCAL_POINT);
            assertThat(round.objectionTo(second)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleButTheAuditorAndTheTradeMayDraft(Role role) {
        assertThat(ApprovalRound.mayDraft(new Operator("somebody", Set.of(role))))
                .isEqualTo(role != Role.AUDITOR && role != Role.TRADE);
    }

    private static ApprovalRound round(ApprovalRule rule, boolean focalPoint, boolean settled) {
        return new ApprovalRound(rule, "drafter", focalPoint, NOW, settled);
    }
}
