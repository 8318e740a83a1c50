package org.headstamp.node.trace.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import com.google.protobuf.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.seizure.FindCircumstances;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.trace.v1.AcknowledgementOutcome;
import org.headstamp.proto.trace.v1.AcquisitionMode;
import org.headstamp.proto.trace.v1.DiversionCertainty;
import org.headstamp.proto.trace.v1.FindContext;
import org.headstamp.proto.trace.v1.TraceRequest;
import org.headstamp.proto.trace.v1.TraceResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TraceWireTest {
    private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();
    private static final MemberState XA = new MemberState("XA");
    private static final MemberState XC = new MemberState("XC");
    private static final Instant TIME = Instant.parse("2026-03-02T12:00:00.123456789Z");
    private static final PartialDate DAY = PartialDate.parse("2024-02-29");

    @ParameterizedTest
    @EnumSource(FindCircumstances.Mode.class)
    void aQuestionComesBackFromTheWireAsItWas(FindCircumstances.Mode mode) throws Exception {
        var question = question(mode, FindCircumstances.Context.SHOOTING);
        var wire = kept(TraceWire.toWire(question));
        assertThat(TraceWire.fromWire(TraceRequest.parseFrom(wire.toByteString())))
                .isEqualTo(question);
    }

    @ParameterizedTest
    @EnumSource(FindCircumstances.Context.class)
    void everyContextOfAFindComesBackFromTheWire(FindCircumstances.Context context) throws Exception {
        var question = question(FindCircumstances.Mode.FOUND, context);
        assertThat(TraceWire.fromWire(kept(TraceWire.toWire(question)))).isEqualTo(question);
    }

    static Stream<Acknowledgement> acknowledgements() {
        return Stream.of(
                Acknowledgement.accepted("XB-9", TIME),
                Acknowledgement.accepted("", null),
                new Acknowledgement(Acknowledgement.Outcome.INCOMPLETE, null, "", null, "the lot"),
                new Acknowledgement(Acknowledgement.Outcome.NOT_ADDRESSEE, XC, "", null, ""));
    }

    @ParameterizedTest
    @MethodSource("acknowledgements")
    void anAcknowledgementComesBackFromTheWireAsItWas(Acknowledgement acknowledgement) throws Exception {
        assertThat(TraceWire.fromWire(kept(TraceWire.toWire(acknowledgement)))).isEqualTo(acknowledgement);
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void aRefusalComesBackFromTheWireAsItWas(Ground ground) throws Exception {
        var refusal = new Refusal(ground, "article 7", "not yet", true, "after the trial");
        assertThat(TraceWire.fromWire(kept(TraceWire.toWire(refusal)))).isEqualTo(refusal);
    }

    @ParameterizedTest
    @EnumSource(TraceOutcome.class)
    void anAnswerComesBackFromTheWireAsItWas(TraceOutcome outcome) throws Exception {
        var answer = full(outcome);
        var wire = kept(TraceWire.toWire(answer));
        assertThat(TraceWire.fromWire(TraceResponse.parseFrom(wire.toByteString())))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource(Completeness.class)
    void theLeastAnswerComesBackFromTheWireAsItWas(Completeness completeness) throws Exception {
        var answer = least(completeness);
        assertThat(TraceWire.fromWire(kept(TraceWire.toWire(answer)))).isEqualTo(answer);
    }

    static Stream<Arguments> codeLists() {
        return Stream.of(
                codes(org.headstamp.proto.trace.v1.IllicitBasis.values(), "ILLICIT_BASIS_", IllicitBasis.values()),
                codes(org.headstamp.proto.trace.v1.Question.values(), "QUESTION_", Question.values()),
                codes(AcquisitionMode.values(), "ACQUISITION_MODE_", FindCircumstances.Mode.values()),
                codes(FindContext.values(), "FIND_CONTEXT_", FindCircumstances.Context.values()),
                codes(AcknowledgementOutcome.values(), "ACKNOWLEDGEMENT_OUTCOME_", Acknowledgement.Outcome.values()),
                codes(org.headstamp.proto.trace.v1.TraceOutcome.values(), "TRACE_OUTCOME_", TraceOutcome.values()),
                codes(org.headstamp.proto.trace.v1.Completeness.values(), "COMPLETENESS_", Completeness.values()),
                codes(org.headstamp.proto.trace.v1.TransferKind.values(), "TRANSFER_KIND_", TransferKind.values()),
                codes(org.headstamp.proto.trace.v1.PartyRole.values(), "PARTY_ROLE_", PartyRole.values()),
                codes(DiversionCertainty.values(), "DIVERSION_CERTAINTY_", PointOfDiversion.Certainty.values()),
                codes(org.headstamp.proto.trace.v1.Caveat.values(), "CAVEAT_", Caveat.values()),
                codes(org.headstamp.proto.trace.v1.Ground.values(), "GROUND_", Ground.values()));
    }

    private static Arguments codes(Enum<?>[] wire, String prefix, Enum<?>[] domain) {
        return Arguments.of(prefix, wire, domain);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codeLists")
    void everyCodeOfTheWireIsACodeOfTheDomain(String prefix, Enum<?>[] wire, Enum<?>[] domain) {
        var theirs = Arrays.stream(wire)
                .map(Enum::name)
                .filter(name -> !name.equals("UNRECOGNIZED") && !name.equals(prefix + "UNSPECIFIED"))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toSet());
        var ours = Arrays.stream(domain)
                .map(Enum::name)
                .filter(name -> !name.equals("NOT_STATED"))
                .collect(Collectors.toSet());
        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    void aPartialAnswerWithoutGroundIsRefused() {
        var wire = TraceWire.toWire(least(Completeness.PARTIAL)).toBuilder()
                .clearWithheld()
                .build();
        assertThatThrownBy(() -> TraceWire.fromWire(wire))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("withheld");
    }

    @Test
    void anAnswerWithoutSearchIsRefused() {
        var wire = TraceWire.toWire(least(Completeness.FULL)).toBuilder()
                .clearRecordsSearched()
                .build();
        assertThatThrownBy(() -> TraceWire.fromWire(wire))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("recordsSearched");
    }

    @Test
    void aFullAnswerHidesNothing() {
        var wire = TraceWire.toWire(least(Completeness.PARTIAL)).toBuilder()
                .setCompleteness(org.headstamp.proto.trace.v1.Completeness.COMPLETENESS_FULL)
                .build();
        assertThatThrownBy(() -> TraceWire.fromWire(wire)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aWithheldPartyIsNotBetrayedByItsCountry() {
        assertThatThrownBy(() ->
                        new PartyDisclosure(PartyRole.DEALER, new Disclosed.Withheld(Ground.NATIONAL_SECURITY), XA))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aQuestionNamesNoItemTwice() {
        var wire = TraceWire.toWire(question(FindCircumstances.Mode.FOUND, FindCircumstances.Context.OTHER));
        var doubled = wire.toBuilder().addItems(wire.getItems(0)).build();
        assertThatThrownBy(() -> TraceWire.fromWire(doubled))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("items");
    }

    @Test
    void aTransferThatNoCalendarHasIsRefused() {
        var wire = TraceWire.toWire(full(TraceOutcome.EXPORTED)).toBuilder();
        wire.getTransferHistoryBuilder(0).getDateBuilder().setDay(31);
        assertThatThrownBy(() -> TraceWire.fromWire(wire.build())).isInstanceOf(InvalidValueException.class);
    }

    private static <M extends Message> M kept(M wire) throws Exception {
        assertThat(VALIDATOR.validate(wire).getViolations()).isEmpty();
        return wire;
    }

    private static TraceQuestion question(FindCircumstances.Mode mode, FindCircumstances.Context context) {
        return new TraceQuestion(
                new Authority("Focal point of XA", "focal-point@xa.example", "XA-17"),
                List.of(IllicitBasis.values()),
                "Penal code, article 1",
                new FindCircumstances(mode, PartialDate.of(2026, 3), XA, "XA-07", context, "0901", "in a bag"),
                List.of(Question.values()),
                List.of(XC),
                true,
                true,
                List.of(Item.of("1", Ammunition.firedCases(120, new Calibre("9mm", ""), null, List.of()))));
    }

    private static TraceAnswer least(Completeness completeness) {
        var withheld = completeness == Completeness.PARTIAL
                ? List.of(new Withholding("last_legal_holder.name", Ground.CONFIDENTIALITY_LAW))
                : List.<Withholding>of();
        return new TraceAnswer(
                TraceOutcome.NO_RECORD_FOUND,
                completeness,
                List.of(new RecordSearch("National register", "", TIME)),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                withheld,
                "",
                "018f0000-0000-7000-8000-000000000000/1");
    }

    private static TraceAnswer full(TraceOutcome outcome) {
        return new TraceAnswer(
                outcome,
                Completeness.PARTIAL,
                List.of(new RecordSearch("National register", "since 1990", TIME)),
                List.of(
                        new Identification(
                                "1",
                                known("XB"),
                                known("2021"),
                                withheld(),
                                null,
                                known("QRV21"),
                                known("1859000"),
                                null),
                        new Identification(
                                "2", new Disclosed.Unknown(), null, null, known("B9"), null, null, known("A1"))),
                events(),
                party(PartyRole.FORCE),
                new PointOfDiversion(PointOfDiversion.Certainty.SUSPECTED, "depot"),
                0,
                List.of(XC),
                List.of(Caveat.values()),
                Arrays.stream(Ground.values())
                        .map(ground -> new Withholding("transfer_history.to.name", ground))
                        .toList(),
                "see the licence",
                "018f0000-0000-7000-8000-000000000000/1");
    }

    private static List<TransferEvent> events() {
        var roles = List.of(PartyRole.values());
        var events = new ArrayList<TransferEvent>();
        for (var kind : TransferKind.values()) {
            events.add(event(events.size() + 1, kind, roles.get(events.size() % roles.size())));
        }
        return events;
    }

    private static TransferEvent event(int sequence, TransferKind kind, PartyRole role) {
        boolean gap = kind == TransferKind.GAP;
        return new TransferEvent(
                sequence,
                "1",
                kind,
                gap ? null : DAY,
                gap ? null : party(role),
                gap ? null : new PartyDisclosure(null, withheld(), null),
                gap ? 0 : 1_859_000,
                gap ? "" : "invoice 7",
                gap ? null : authorisation(),
                gap ? "" : "National register",
                0.9);
    }

    private static Authorisation authorisation() {
        return new Authorisation(
                "E-1", DAY, PartialDate.of(2025), XA, XC, List.of(new MemberState("XB")), party(PartyRole.IMPORTER));
    }

    private static PartyDisclosure party(PartyRole role) {
        return new PartyDisclosure(role, known("Depot 1"), XC);
    }

    private static Disclosed known(String text) {
        return new Disclosed.Known(text);
    }

    private static Disclosed withheld() {
        return new Disclosed.Withheld(Ground.ONGOING_INVESTIGATION);
    }
}
