package org.headstamp.node.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.UnknownCaseException;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.seizure.FindCircumstances;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.Identification;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.PointOfDiversion;
import org.headstamp.node.trace.message.RecordSearch;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.node.trace.message.Withholding;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Handling;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.junit.jupiter.api.Test;

/** The worked example as XB would live it: a seizure, a partial answer of XA, and one that may not be quoted. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AssistanceDraftTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final MemberState XA = TraceSamples.XA;
    private static final MemberState XC = TraceSamples.XC;

    @Inject
    AssistanceDrafts drafts;

    @Inject
    Casefiles casefiles;

    @Inject
    Seizures seizures;

    @Inject
    Traces traces;

    @Inject
    Messages messages;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    @Test
    void aCaseBecomesADraftWithEveryFieldOfTheConvention() {
        var caseId = seized("Cases of a shooting <b>near</b> the border");
        var asked = asked(caseId);
        var answer = answered(asked, 1, open(), partly());
        var draft = drafts.of(FOCAL_POINT, caseId, XA);

        assertThat(draft.sections())
                .extracting(Section::paragraph)
                .containsExactly("18(15)(a)", "18(15)(b)", "18(15)(c)", "18(15)(d)", "18(15)(e)", "18(15)(f)");
        assertThat(texts(draft, Field.REQUESTING_AUTHORITY)).anyMatch(text -> text.contains("to be completed"));
        assertThat(texts(draft, Field.SUBJECT_MATTER)).anyMatch(text -> text.contains("Conducted by border unit"));
        assertThat(texts(draft, Field.FACTS))
                .anyMatch(text -> text.contains("XB-07: seized (home search). near a border"))
                .anyMatch(text -> text.contains("120 fired cases, calibre 9 mm Luger, headstamp BORX, lot mark QRV21"))
                .anyMatch(text -> text.contains("step 1: exported on 2024-06-20, from Northern Trading (exporter), XA"))
                .anyMatch(text -> text.contains("to withheld (ongoing investigation) (importer)"))
                .anyMatch(text -> text.contains("Point of diversion (suspected): a depot"))
                .anyMatch(text -> text.contains("lot not sole evidence"));
        assertThat(texts(draft, Field.ASSISTANCE_SOUGHT))
                .anyMatch(text -> text.contains("transfer_history.to.name, on the ground ongoing investigation"));
        assertThat(texts(draft, Field.PERSONS))
                .anyMatch(text -> text.startsWith("Northern Trading (exporter), XA"))
                .noneMatch(text -> text.contains("Border Guard"));
        assertThat(texts(draft, Field.PURPOSE)).anyMatch(text -> text.contains("investigation"));
        assertThat(draft.legalBasis()).contains("UNTOC_18", "FP_12_4", "ITI_TRACE");
        assertThat(draft.exercise()).isTrue();
        assertThat(draft.needsLeave()).isEmpty();
        requireAnnexes(draft, Objects.requireNonNull(asked.request()), answer);
        assertThat(logged.outcomes(caseId)).contains("EXPORTED focal-point MUTUAL_LEGAL_ASSISTANCE_DRAFT");
        requirePage(new AssistancePage(draft).html(), answer);
    }

    private void requireAnnexes(AssistanceDraft draft, MessageId request, MessageId answer) {
        assertThat(draft.annexes())
                .extracting(Annex::message, Annex::kind)
                .containsExactlyInAnyOrder(
                        tuple(request, PayloadKind.TRACE_REQUEST), tuple(answer, PayloadKind.TRACE_RESPONSE));
        for (var annex : draft.annexes()) {
            var sealed = messages.find(annex.message()).orElseThrow();
            assertThat(annex.content()).isEqualTo(sealed.content());
            assertThat(annex.seal()).isEqualTo(sealed.seal());
        }
        assertThat(draft.sections())
                .flatExtracting(Section::lines)
                .allSatisfy(line -> assertThat(line.toBeCompleted() || line.message() != null || line.record() != null)
                        .isTrue());
    }

    private static void requirePage(String page, MessageId answer) {
        assertThat(page)
                .contains("DRAFT", "Exercise, all facts invented", "18(15)(e)", answer.toString())
                .contains("&lt;b&gt;near&lt;/b&gt;")
                .doesNotContain("<b>near</b>", "<script", "http://", "https://");
    }

    @Test
    void whatAStateHasNotGivenLeaveForIsLeftOutAndNamed() {
        var caseId = seized("fired cases");
        var quoted = answered(asked(caseId), 1, open(), partly());
        var kept = answered(
                asked(caseId),
                2,
                handled(HandlingCode.HANDLING_CODE_H1, OnwardRelease.ONWARD_RELEASE_ALLOWED),
                named());
        var draft = drafts.of(FOCAL_POINT, caseId, XA);
        assertThat(draft.needsLeave()).singleElement().satisfies(needed -> {
            assertThat(needed.message()).isEqualTo(kept);
            assertThat(needed.of()).isEqualTo(XA);
            assertThat(needed.reason()).contains("H1");
            assertThat(needed.wayOut()).contains("ask XA for leave");
        });
        assertThat(draft.annexes()).extracting(Annex::message).contains(quoted).doesNotContain(kept);
        var page = new AssistancePage(draft).html();
        assertThat(page).contains("Needs leave of XA").doesNotContain("J. Purchaser");
        assertThat(texts(draft, Field.PERSONS)).noneMatch(text -> text.contains("Purchaser"));
    }

    @Test
    void whatMustNotBePassedOnIsNotAndAnotherAddresseeChangesThat() {
        var caseId = seized("fired cases");
        var answer = answered(
                asked(caseId),
                1,
                handled(HandlingCode.HANDLING_CODE_H0, OnwardRelease.ONWARD_RELEASE_PROHIBITED),
                named());
        var onward = drafts.of(FOCAL_POINT, caseId, XC);
        assertThat(onward.needsLeave())
                .singleElement()
                .satisfies(needed -> assertThat(needed.reason()).contains("prohibits onward release"));
        assertThat(onward.annexes()).extracting(Annex::message).doesNotContain(answer);
        var back = drafts.of(FOCAL_POINT, caseId, XA);
        assertThat(back.needsLeave()).isEmpty();
        assertThat(texts(back, Field.PERSONS)).anyMatch(text -> text.startsWith("J. Purchaser (person), XC"));
        assertThat(back.annexes()).extracting(Annex::message).contains(answer);
    }

    @Test
    void aQuestionWithoutAnswerIsAskedForFormally() {
        var caseId = seized("fired cases");
        var unanswered = asked(caseId);
        assertThat(texts(drafts.of(FOCAL_POINT, caseId, XA), Field.ASSISTANCE_SOUGHT))
                .anyMatch(text -> text.contains(unanswered.request() + ", which has none yet"));
    }

    @Test
    void anEmptyCaseMakesADraftThatAPersonFillsIn() {
        var casefile = casefiles.open(OFFICER, "fired cases", "border unit");
        var draft = drafts.of(FOCAL_POINT, casefile.id(), XA);
        assertThat(draft.sections())
                .allSatisfy(section -> assertThat(section.field() == Field.FACTS
                                || !section.lines().isEmpty())
                        .isTrue());
        assertThat(draft.annexes()).isEmpty();
    }

    @Test
    void onlyAFocalPointDraftsAndOnlyToAnotherMember() {
        var caseId = seized("fired cases");
        assertThatThrownBy(() -> drafts.of(OFFICER, caseId, XA)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> drafts.of(FOCAL_POINT, caseId, TraceSamples.XB))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("addressee must be another State");
        assertThatThrownBy(() -> drafts.of(FOCAL_POINT, caseId, new MemberState("XZ")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("XZ is none");
        assertThatThrownBy(() -> drafts.of(FOCAL_POINT, TraceSamples.aCase(XA), XA))
                .isInstanceOf(UnknownCaseException.class);
    }

    private CaseId seized(String title) {
        var caseId = casefiles.open(OFFICER, title, "border unit").id();
        var search = new FindCircumstances(
                FindCircumstances.Mode.SEIZED,
                PartialDate.parse("2026-03-01"),
                TraceSamples.XB,
                "XB-07",
                FindCircumstances.Context.HOME_SEARCH,
                "0901",
                "near a border");
        seizures.record(OFFICER, caseId, search, List.of(TraceSamples.firedCases("1")));
        return caseId;
    }

    private Trace asked(CaseId caseId) {
        var drafted = traces.open(OFFICER, caseId, XA, TraceSamples.question(), TraceSamples.header());
        return traces.approve(FOCAL_POINT, drafted.id());
    }

    private MessageId answered(Trace trace, int sequence, UnaryOperator<Handling> handling, TraceAnswer answer) {
        return mailbox.bring(
                TestFederation.running().state("XA"),
                trace.caseId(),
                sequence,
                Objects.requireNonNull(trace.request()),
                message -> message.setHandling(handling.apply(message.getHandling()))
                        .setTraceResponse(TraceWire.toWire(answer)));
    }

    private static UnaryOperator<Handling> open() {
        return handled(HandlingCode.HANDLING_CODE_H0, OnwardRelease.ONWARD_RELEASE_ALLOWED);
    }

    private static UnaryOperator<Handling> handled(HandlingCode code, OnwardRelease release) {
        return handling -> handling.toBuilder()
                .setCode(code)
                .setOnwardRelease(release)
                .setConfidentialityGuaranteed(false)
                .build();
    }

    private static TraceAnswer partly() {
        var exporter = new PartyDisclosure(PartyRole.EXPORTER, new Disclosed.Known("Northern Trading"), XA);
        var consignee =
                new PartyDisclosure(PartyRole.IMPORTER, new Disclosed.Withheld(Ground.ONGOING_INVESTIGATION), null);
        var force = new PartyDisclosure(PartyRole.FORCE, new Disclosed.Known("Border Guard"), XA);
        return answer(
                Completeness.PARTIAL,
                List.of(transfer(1, exporter, consignee), transfer(2, force, exporter)),
                List.of(new Withholding("transfer_history.to.name", Ground.ONGOING_INVESTIGATION)));
    }

    private static TraceAnswer named() {
        var dealer = new PartyDisclosure(PartyRole.DEALER, new Disclosed.Known("Harbour Arms"), XC);
        var purchaser = new PartyDisclosure(PartyRole.PERSON, new Disclosed.Known("J. Purchaser"), XC);
        return answer(Completeness.FULL, List.of(transfer(1, dealer, purchaser)), List.of());
    }

    private static TransferEvent transfer(int sequence, PartyDisclosure from, PartyDisclosure to) {
        return new TransferEvent(
                sequence,
                "1",
                TransferKind.EXPORTED,
                PartialDate.parse("2024-06-20"),
                from,
                to,
                400_000,
                "",
                null,
                "National register",
                1);
    }

    private static TraceAnswer answer(
            Completeness completeness, List<TransferEvent> transfers, List<Withholding> withheld) {
        var identity = new Identification(
                "1", new Disclosed.Known("XA"), null, null, null, new Disclosed.Known("QRV21"), null, null);
        return new TraceAnswer(
                TraceOutcome.EXPORTED,
                completeness,
                List.of(new RecordSearch("National register", "", TraceSamples.NOON)),
                List.of(identity),
                transfers,
                null,
                new PointOfDiversion(PointOfDiversion.Certainty.SUSPECTED, "a depot"),
                null,
                List.of(),
                List.of(Caveat.LOT_NOT_SOLE_EVIDENCE),
                withheld,
                "");
    }

    private static List<String> texts(AssistanceDraft draft, Field field) {
        return draft.lines(field).stream().map(Line::text).toList();
    }
}
