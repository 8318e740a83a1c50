package org.headstamp.node.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Handling.Code;
import org.headstamp.node.exchange.Handling.OnwardRelease;
import org.headstamp.node.exchange.Purpose;
import org.headstamp.node.release.Held.Grant;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HandlingRulesTest {
    private static final MemberState XA = new MemberState("XA");
    private static final MemberState XB = new MemberState("XB");
    private static final MemberState XC = new MemberState("XC");
    private static final MemberState XD = new MemberState("XD");
    private static final HandlingRules RULES = new HandlingRules(XA);
    private static final MessageId ID = MessageId.at(Instant.parse("2026-03-02T12:00:00Z"), new Random(7));
    private static final Map<String, Use> USES = uses();

    /**
     * What XB told XA, onward release ALLOWED, no guarantee. A: allowed; W: a person confirms the words; O, C, S, L: leave
     * for onward release, court, statistics, licensing; N: leave for court, or a notice.
     */
    private static final String TABLE = """
            code purpose            onward court internal statistics licensing assistance
            H0   INVESTIGATION      A      A     A        S          L         A
            H0   PROSECUTION        A      A     A        S          L         A
            H0   EMBARGO_MONITORING A      C     A        S          L         C
            H0   LICENSING          O      C     A        S          A         C
            H0   STATISTICS         O      C     A        A          L         C
            H1   INVESTIGATION      A      N     A        S          L         N
            H1   PROSECUTION        A      N     A        S          L         N
            H1   EMBARGO_MONITORING A      C     A        S          L         C
            H1   LICENSING          O      C     A        S          A         C
            H1   STATISTICS         O      C     A        A          L         C
            H2   INVESTIGATION      O      A     A        S          L         O
            H2   PROSECUTION        O      A     A        S          L         O
            H2   EMBARGO_MONITORING O      C     A        S          L         C
            H2   LICENSING          O      C     A        S          A         C
            H2   STATISTICS         O      C     A        A          L         C
            H3   INVESTIGATION      W      W     W        S          L         W
            H3   PROSECUTION        W      W     W        S          L         W
            H3   EMBARGO_MONITORING W      C     W        S          L         C
            H3   LICENSING          O      C     W        S          W         C
            H3   STATISTICS         O      C     W        W          L         C
            """;

    static Stream<Arguments> everyCodePurposeAndUse() {
        return lines().skip(1)
                .flatMap(cells -> Stream.iterate(2, column -> column < cells.size(), column -> column + 1)
                        .map(column -> Arguments.of(
                                Code.valueOf(cells.get(0)),
                                Purpose.valueOf(cells.get(1)),
                                lines().toList().getFirst().get(column),
                                cells.get(column))));
    }

    @ParameterizedTest(name = "{0} for {1}, {2}: {3}")
    @MethodSource("everyCodePurposeAndUse")
    void everyCodePurposeAndUseHasOneRuling(Code code, Purpose purpose, String use, String expected) {
        var ruling = RULES.decide(message(code, purpose, OnwardRelease.ALLOWED, false), use(use), Held.NOTHING);
        assertThat(letter(ruling)).isEqualTo(expected);
        if (ruling instanceof Ruling.Denied refusal) {
            assertThat(refusal.sentence().english()).contains(ID.toString()).contains("XB");
        }
    }

    @Test
    void theTableNamesEveryCodePurposeAndUse() {
        assertThat(lines().skip(1)).hasSize(Code.values().length * Purpose.values().length);
        assertThat(lines().toList().getFirst()).containsSubsequence(USES.keySet());
    }

    @ParameterizedTest(name = "{0} for {1}, {2}: {3}")
    @MethodSource("everyCodePurposeAndUse")
    void whatIsAskedForLiftsTheRestriction(Code code, Purpose purpose, String use, String expected) {
        var message = message(code, purpose, OnwardRelease.ALLOWED, false);
        var all = Arrays.stream(ReleaseUse.values())
                .map(leave -> new Grant(leave, leave == ReleaseUse.ONWARD_TRACE ? Set.of(XC) : Set.of(), ""))
                .toList();
        assertThat(RULES.decide(message, use(use), new Held(all, false, true))).isInstanceOf(Ruling.Allowed.class);
        var noticed = RULES.decide(message, use(use), new Held(List.of(), true, true));
        assertThat(noticed instanceof Ruling.Allowed).isEqualTo("ANW".contains(expected));
    }

    @Test
    void ourOwnWordsAreOurs() {
        for (var code : Code.values()) {
            var message = new HandledMessage(
                    ID, XA, null, Purpose.STATISTICS, handling(code, OnwardRelease.PROHIBITED, true));
            for (var use : USES.values()) {
                assertThat(RULES.decide(message, use, Held.NOTHING)).isInstanceOf(Ruling.Allowed.class);
            }
        }
    }

    @Test
    void whatIsProhibitedIsNotPassedOnWithWhateverLeave() {
        var message = message(Code.H0, Purpose.INVESTIGATION, OnwardRelease.PROHIBITED, false);
        var held = new Held(List.of(new Grant(ReleaseUse.ONWARD_TRACE, Set.of(XC), "")), true, true);
        for (var use : List.of(use("onward"), use("assistance"))) {
            assertThat(RULES.decide(message, use, held)).isInstanceOfSatisfying(Ruling.Forbidden.class, forbidden -> {
                assertThat(forbidden.reason()).isEqualTo("XB prohibits onward release (PROHIBITED), here to XC");
            });
        }
        assertThat(RULES.decide(message, use("court"), held)).isInstanceOf(Ruling.Allowed.class);
    }

    @Test
    void leaveToPassOnOpensToTheStatesThatItNamesAndNoOthers() {
        var message = message(Code.H2, Purpose.INVESTIGATION, OnwardRelease.WITH_CONSENT, false);
        var held = new Held(List.of(new Grant(ReleaseUse.ONWARD_TRACE, Set.of(XC), "")), false, false);
        assertThat(RULES.decide(message, new Use.OnwardTrace(Set.of(XC)), held)).isInstanceOf(Ruling.Allowed.class);
        assertThat(RULES.decide(message, new Use.OnwardTrace(Set.of(XC, XD)), held))
                .isInstanceOfSatisfying(Ruling.NeedsConsent.class, needs -> {
                    assertThat(needs.of()).isEqualTo(XB);
                    assertThat(needs.states()).containsExactlyInAnyOrder(XC, XD);
                });
        var court = new Held(List.of(new Grant(ReleaseUse.COURT, Set.of(), "")), true, false);
        assertThat(RULES.decide(message, new Use.OnwardTrace(Set.of(XC)), court))
                .isInstanceOf(Ruling.NeedsConsent.class);
    }

    @Test
    void whatReturnsToItsSenderIsNotPassedOn() {
        var message = message(Code.H2, Purpose.STATISTICS, OnwardRelease.PROHIBITED, false);
        assertThat(RULES.decide(message, new Use.OnwardTrace(Set.of(XB)), Held.NOTHING))
                .isInstanceOf(Ruling.Allowed.class);
    }

    @Test
    void consentIsNeededWhereTheSenderAsksForItWhateverTheCode() {
        for (var code : Code.values()) {
            var message = message(code, Purpose.INVESTIGATION, OnwardRelease.WITH_CONSENT, false);
            assertThat(letter(RULES.decide(message, use("onward"), Held.NOTHING)))
                    .isEqualTo("O");
        }
    }

    @Test
    void whatCameUnderAGuaranteeGoesToCourtOnlyWithLeaveOrNotice() {
        var message = message(Code.H0, Purpose.PROSECUTION, OnwardRelease.ALLOWED, true);
        assertThat(RULES.decide(message, use("court"), Held.NOTHING))
                .isInstanceOfSatisfying(
                        Ruling.NeedsConsent.class,
                        needs -> assertThat(needs.sentence().english())
                                .contains("Firearms Protocol, article 12(5)", "disclosure notice"));
        assertThat(RULES.decide(message, use("court"), new Held(List.of(), true, false)))
                .isInstanceOf(Ruling.Allowed.class);
        assertThat(RULES.decide(message, use("internal"), Held.NOTHING)).isInstanceOf(Ruling.Allowed.class);
    }

    @Test
    void doubtsOfTheSenderGoAlong() {
        var handling = new Handling(Code.H0, null, Handling.SourceEvaluation.X, 4, OnwardRelease.ALLOWED, false);
        var message = new HandledMessage(ID, XB, null, Purpose.INVESTIGATION, handling);
        assertThat(RULES.decide(message, use("court"), Held.NOTHING))
                .isEqualTo(new Ruling.Allowed(
                        ID,
                        List.of(
                                "XB evaluates the source X: cannot be judged",
                                "XB evaluates the information 4: cannot be judged")));
    }

    private static HandledMessage message(Code code, Purpose purpose, OnwardRelease release, boolean confidential) {
        return new HandledMessage(ID, XB, null, purpose, handling(code, release, confidential));
    }

    private static Handling handling(Code code, OnwardRelease release, boolean confidential) {
        var words = code == Code.H3 ? "tell nobody on the ground" : null;
        return new Handling(code, words, Handling.SourceEvaluation.A, 1, release, confidential);
    }

    private static String letter(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Allowed allowed -> "A";
            case Ruling.NeedsConfirmation words -> "W";
            case Ruling.Forbidden forbidden -> "F";
            case Ruling.NeedsConsent needs ->
                needs.noticeSuffices() ? "N" : needs.leave().name().substring(0, 1);
        };
    }

    private static Use use(String name) {
        return Objects.requireNonNull(USES.get(name), name);
    }

    private static Map<String, Use> uses() {
        var uses = new LinkedHashMap<String, Use>();
        uses.put("onward", new Use.OnwardTrace(Set.of(XC)));
        uses.put("court", new Use.BundleExport(Use.ExportPurpose.COURT));
        uses.put("internal", new Use.BundleExport(Use.ExportPurpose.INTERNAL));
        uses.put("statistics", new Use.Statistics());
        uses.put("licensing", new Use.Licensing());
        uses.put("assistance", new Use.MutualLegalAssistance(XC));
        return uses;
    }

    private static Stream<List<String>> lines() {
        return TABLE.lines().map(line -> List.of(line.split(" +")));
    }
}
