package org.headstamp.node.origin.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import com.google.protobuf.Message;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.PartialDate;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.origin.v1.InvestigationConclusion;
import org.headstamp.proto.origin.v1.InvestigationState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class OriginWireTest {
    private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();
    private static final Instant TIME = Instant.parse("2026-03-02T12:00:00.000000001Z");

    @Test
    void aNotificationComesBackFromTheWireAsItWas() throws Exception {
        var notice = new OriginNotice(
                List.of(Item.of("1", Ammunition.firedCases(120, null, null, List.of()))),
                List.of(OriginBasis.values()),
                0.75,
                true,
                PartialDate.of(2026, 3),
                new MemberState("XA"),
                "near a border");
        assertThat(OriginWire.fromWire(kept(OriginWire.toWire(notice)))).isEqualTo(notice);
    }

    @ParameterizedTest
    @EnumSource(value = InvestigationStage.class, names = "NOTIFIED", mode = Mode.EXCLUDE)
    void anUpdateComesBackFromTheWireAsItWas(InvestigationStage stage) throws Exception {
        var report = report(
                stage,
                stage == InvestigationStage.NOT_OPENED ? NotOpenedReason.NO_OFFENCE : null,
                stage == InvestigationStage.CONCLUDED ? Conclusion.CONVICTION : null);
        assertThat(OriginWire.fromWire(kept(OriginWire.toWire(report)))).isEqualTo(report);
    }

    @ParameterizedTest
    @EnumSource(NotOpenedReason.class)
    void everyReasonComesBackFromTheWire(NotOpenedReason reason) throws Exception {
        var report = report(InvestigationStage.NOT_OPENED, reason, null);
        assertThat(OriginWire.fromWire(kept(OriginWire.toWire(report)))).isEqualTo(report);
    }

    @ParameterizedTest
    @EnumSource(Conclusion.class)
    void everyConclusionComesBackFromTheWire(Conclusion conclusion) throws Exception {
        var report = report(InvestigationStage.CONCLUDED, null, conclusion);
        assertThat(OriginWire.fromWire(kept(OriginWire.toWire(report)))).isEqualTo(report);
    }

    static Stream<Arguments> codeLists() {
        return Stream.of(
                Arguments.of(
                        "ORIGIN_BASIS_",
                        org.headstamp.proto.origin.v1.OriginBasis.values(),
                        OriginBasis.values(),
                        Set.of()),
                Arguments.of(
                        "INVESTIGATION_STATE_",
                        InvestigationState.values(),
                        InvestigationStage.values(),
                        Set.of("NOTIFIED")),
                Arguments.of(
                        "NOT_OPENED_REASON_",
                        org.headstamp.proto.origin.v1.NotOpenedReason.values(),
                        NotOpenedReason.values(),
                        Set.of()),
                Arguments.of(
                        "INVESTIGATION_CONCLUSION_", InvestigationConclusion.values(), Conclusion.values(), Set.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codeLists")
    void everyCodeOfTheWireIsACodeOfTheDomain(String prefix, Enum<?>[] wire, Enum<?>[] domain, Set<String> oursOnly) {
        var theirs = Arrays.stream(wire)
                .map(Enum::name)
                .filter(name -> !name.equals("UNRECOGNIZED") && !name.equals(prefix + "UNSPECIFIED"))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(domain).map(Enum::name).filter(name -> !oursOnly.contains(name)))
                .containsExactlyInAnyOrderElementsOf(theirs);
    }

    @Test
    void aReasonThatDoesNotGoWithTheStageIsRefused() {
        var wire = OriginWire.toWire(report(InvestigationStage.ACTIVE, null, null)).toBuilder()
                .setNotOpenedReason(org.headstamp.proto.origin.v1.NotOpenedReason.NOT_OPENED_REASON_OTHER)
                .build();
        assertThatThrownBy(() -> OriginWire.fromWire(wire)).isInstanceOf(InvalidValueException.class);
    }

    private static <M extends Message> M kept(M wire) throws Exception {
        assertThat(VALIDATOR.validate(wire).getViolations()).isEmpty();
        return wire;
    }

    private static InvestigationReport report(
            InvestigationStage stage, @Nullable NotOpenedReason reason, @Nullable Conclusion conclusion) {
        return new InvestigationReport(
                "PI-1",
                "Public prosecutor",
                stage,
                TIME,
                "trafficking",
                2,
                3,
                "by the depot",
                true,
                reason,
                conclusion);
    }
}
