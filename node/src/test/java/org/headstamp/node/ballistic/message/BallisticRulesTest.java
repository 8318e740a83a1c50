package org.headstamp.node.ballistic.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.ballistic.BallisticSamples;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.item.Calibre;
import org.headstamp.pki.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BallisticRulesTest {
    private static final Sha256 SCAN = Sha256.of(ByteString.copyFromUtf8("x3p"));

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("grooves is not seen on a FIRED_CASE", () -> exhibit(ExhibitKind.FIRED_CASE, "", "", 6, "")),
                refused(
                        "firingPinShape is not seen on a FIRED_BULLET",
                        () -> exhibit(ExhibitKind.FIRED_BULLET, "round", "", 0, "")),
                refused(
                        "breechMarks is not seen on a FIRED_BULLET",
                        () -> exhibit(ExhibitKind.FIRED_BULLET, "", "arched", 0, "")),
                refused(
                        "microstamp is not seen on a FIRED_BULLET",
                        () -> exhibit(ExhibitKind.FIRED_BULLET, "", "", 0, "AB12")),
                refused(
                        "grooves must be from 0 to 32, not 33",
                        () -> exhibit(ExhibitKind.FIRED_BULLET, "", "", 33, "")),
                refused("topographies names the same twice", () -> scanned(List.of(SCAN, SCAN))),
                refused("topographies has 17 entries, at most 16 fit", () -> scanned(Collections.nCopies(17, SCAN))),
                refused("exhibits must name at least one", BallisticSamples::lead),
                refused(
                        "exhibits names 1 twice",
                        () -> BallisticSamples.lead(
                                BallisticSamples.firedBullet("1", "9 mm Luger"),
                                BallisticSamples.firedCase("1", "9 mm Luger", ""))),
                refused("exhibits has 51 entries, at most 50 fit", () -> BallisticSamples.lead(exhibits(51))),
                refused("results must name at least one", BallisticSamples::noMatch),
                refused("results names 1 twice", () -> BallisticSamples.noMatch("1", "2", "1")),
                refused("results has 51 entries, at most 50 fit", () -> BallisticSamples.noMatch(references(51))),
                refused(
                        "matchedReference must not be empty",
                        () -> new BallisticResult("1", BallisticFinding.CONFIRMED_MATCH, "", null)),
                refused(
                        "matchedReference does not go with NO_MATCH",
                        () -> new BallisticResult("1", BallisticFinding.NO_MATCH, "F-7", null)),
                refused(
                        "matchedReference does not go with NOT_COMPARED",
                        () -> new BallisticResult("1", BallisticFinding.NOT_COMPARED, "F-7", null)),
                refused(
                        "ground does not go with NO_MATCH",
                        () -> new BallisticResult("1", BallisticFinding.NO_MATCH, "", Ground.NATIONAL_SECURITY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatHasNoMeaningIsRefusedAndSaysWhy(String message, ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(InvalidValueException.class).hasMessage(message);
    }

    @Test
    void aComparisonThatTheLawForbidsNamesItsGroundAndAnImpossibleOneNeedsNone() {
        assertThat(new BallisticResult("1", BallisticFinding.NOT_COMPARED, "", Ground.ONGOING_INVESTIGATION).ground())
                .isEqualTo(Ground.ONGOING_INVESTIGATION);
        assertThat(new BallisticResult("1", BallisticFinding.NOT_COMPARED, "", null).ground())
                .isNull();
    }

    @Test
    void aReplyKnowsWhatTheLeadDoesNotName() {
        var lead = BallisticSamples.lead(exhibits(50));
        assertThat(BallisticSamples.noMatch("1", "50").notIn(lead)).isEmpty();
        assertThat(BallisticSamples.noMatch("51", "1", "A").notIn(lead)).containsExactly("51", "A");
    }

    private static Arguments refused(String message, ThrowingCallable made) {
        return Arguments.of(message, made);
    }

    private static BallisticExhibit exhibit(
            ExhibitKind kind, String pin, String breech, int grooves, String microstamp) {
        return new BallisticExhibit(
                "1",
                kind,
                new Calibre("9 mm Luger", ""),
                pin,
                breech,
                grooves,
                TwistDirection.NOT_STATED,
                microstamp,
                List.of());
    }

    private static BallisticExhibit scanned(List<Sha256> topographies) {
        return new BallisticExhibit(
                "1",
                ExhibitKind.FIRED_CASE,
                new Calibre("9 mm Luger", ""),
                "",
                "",
                0,
                TwistDirection.NOT_STATED,
                "",
                topographies);
    }

    private static BallisticExhibit[] exhibits(int count) {
        return Stream.of(references(count))
                .map(reference -> BallisticSamples.firedCase(reference, "9 mm Luger", ""))
                .toArray(BallisticExhibit[]::new);
    }

    private static String[] references(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toArray(String[]::new);
    }
}
