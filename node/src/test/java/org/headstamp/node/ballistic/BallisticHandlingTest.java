package org.headstamp.node.ballistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.assistance.AssistanceDraft;
import org.headstamp.node.assistance.AssistanceDrafts;
import org.headstamp.node.assistance.Line;
import org.headstamp.node.ballistic.asking.BallisticLeads;
import org.headstamp.node.ballistic.asking.ExhibitDraft;
import org.headstamp.node.ballistic.asking.LeadDraft;
import org.headstamp.node.ballistic.asking.LeadDrafting;
import org.headstamp.node.ballistic.asking.OwnLead;
import org.headstamp.node.ballistic.comparing.BallisticComparisons;
import org.headstamp.node.ballistic.comparing.ComparisonReading;
import org.headstamp.node.ballistic.comparing.ForeignLead;
import org.headstamp.node.ballistic.message.BallisticExhibit;
import org.headstamp.node.ballistic.message.BallisticWire;
import org.headstamp.node.ballistic.message.ExhibitKind;
import org.headstamp.node.ballistic.message.TwistDirection;
import org.headstamp.node.evidence.CaseBundles;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.Calibre;
import org.headstamp.node.language.Languages;
import org.headstamp.node.release.ReleaseRefusedException;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;
import org.headstamp.node.release.Use.ExportPurpose;
import org.headstamp.node.release.consent.Consents;
import org.headstamp.node.release.disclosure.Disclosures;
import org.headstamp.node.release.gate.ReleaseReading;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.DisclosureNotice;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Handling;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.junit.jupiter.api.Test;

/** What other States tell of exhibits is used as their handling of it allows, like everything else that they tell. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class BallisticHandlingTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));
    private static final MemberState XA = new MemberState("XA");
    private static final MemberState XC = new MemberState("XC");

    @Inject
    BallisticDesk desk;

    @Inject
    LeadDrafting drafting;

    @Inject
    BallisticLeads leads;

    @Inject
    BallisticComparisons comparisons;

    @Inject
    ComparisonReading received;

    @Inject
    CaseBundles bundles;

    @Inject
    Languages languages;

    @Inject
    AssistanceDrafts assistance;

    @Inject
    Consents consents;

    @Inject
    Disclosures disclosures;

    @Inject
    ReleaseReading rulings;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    @Test
    void aReplyUnderH1GoesToCourtWithLeaveOnly() throws IOException {
        var lead = desk.sent();
        var reply = replied(lead, HandlingCode.HANDLING_CODE_H1, OnwardRelease.ONWARD_RELEASE_ALLOWED);
        bundles.open(FOCAL_POINT, lead.caseId(), ExportPurpose.INTERNAL, languages.wished("en"))
                .close();
        assertThatThrownBy(() -> bundles.open(FOCAL_POINT, lead.caseId(), ExportPurpose.COURT, languages.wished("en")))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContaining(reply.toString())
                .hasMessageContaining("handling code H1 of XA: not in court without leave")
                .hasMessageContaining("ask XA for leave for COURT in reply to this message");
        granted(lead.caseId(), 2, reply, new ConsentQuestion(ReleaseUse.COURT, List.of(), "a trial"), List.of());
        bundles.open(FOCAL_POINT, lead.caseId(), ExportPurpose.COURT, languages.wished("en"))
                .close();
        assertThat(logged.outcomes(lead.caseId()))
                .contains("EXPORTED focal-point REFUSED_NEEDS_CONSENT", "EXPORTED focal-point COURT");
    }

    @Test
    void whatAReplySaysIsCountedOrWeighedInLicencesWithLeaveOnlyAndItsOwnWordsAreAPersonsMatter() {
        var lead = desk.sent();
        var reply = replied(lead, HandlingCode.HANDLING_CODE_H0, OnwardRelease.ONWARD_RELEASE_ALLOWED);
        for (var use : List.of(new Use.Statistics(), new Use.Licensing())) {
            assertThat(rulings.ruling(OFFICER, reply, use).ruling())
                    .isInstanceOfSatisfying(
                            Ruling.NeedsConsent.class,
                            needs -> assertThat(needs.reason()).contains("handling code H0 of XA"));
        }
        var again = desk.sent();
        var inOwnWords = mailbox.bring(
                BallisticDesk.peer("XA"),
                again.caseId(),
                1,
                carrier(again),
                message -> message.setHandling(message.getHandling().toBuilder()
                                .setCode(HandlingCode.HANDLING_CODE_H3)
                                .setOwnWords("for the shooting of 1 March alone"))
                        .setBallisticReply(BallisticWire.toWire(BallisticSamples.noMatch("1"))));
        assertThat(rulings.ruling(OFFICER, inOwnWords, new Use.BundleExport(ExportPurpose.INTERNAL))
                        .ruling())
                .isInstanceOf(Ruling.NeedsConfirmation.class);
    }

    @Test
    void aNoticeOfDisclosureNamesALead() {
        var lead = lead("XA", HandlingCode.HANDLING_CODE_H1, OnwardRelease.ONWARD_RELEASE_PROHIBITED, List.of());
        var soon = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        var notice =
                disclosures.announce(OFFICER, lead.message(), new DisclosureNotice("a court", "article 1", soon, ""));
        disclosures.approve(FOCAL_POINT, notice.id());
        assertThat(mailbox.sentIn(lead.caseId())).containsExactly("DISCLOSURE_NOTICE XA");
    }

    @Test
    void whatIsQuotedInARequestForLegalAssistanceFollowsTheHandlingToo() {
        var lead = desk.sent();
        var quoted = replied(lead, HandlingCode.HANDLING_CODE_H0, OnwardRelease.ONWARD_RELEASE_ALLOWED);
        var toXa = assistance.of(FOCAL_POINT, lead.caseId(), XA);
        assertThat(texts(toXa))
                .anyMatch(text -> text.startsWith("XB asked XA to compare: exhibit 1, fired case, calibre 9 mm Luger"))
                .anyMatch(text -> text.startsWith("XA compared: exhibit 1: possible match with XA-99 (a lead,"))
                .anyMatch(text -> text.contains("What XA holds under XA-99, for an examiner"));
        assertThat(toXa.annexes()).anyMatch(annex -> annex.message().equals(quoted));
        assertThat(toXa.needsLeave()).isEmpty();

        var kept = lead("XC", HandlingCode.HANDLING_CODE_H2, OnwardRelease.ONWARD_RELEASE_WITH_CONSENT, List.of());
        var onward = assistance.of(FOCAL_POINT, kept.caseId(), XA);
        assertThat(texts(onward)).noneMatch(text -> text.contains("XC asked XB to compare"));
        assertThat(onward.needsLeave()).singleElement().satisfies(needed -> {
            assertThat(needed.message()).isEqualTo(kept.message());
            assertThat(needed.reason()).contains("H2 of XC: no onward release without leave");
            assertThat(needed.wayOut()).contains("ask XC for leave for ONWARD_TRACE");
        });
    }

    @Test
    void aScanOfAnotherStateGoesOnAsItAllowsWhetherTheDraftSaysSoOrNot() {
        var scan = Sha256.of(ByteString.copyFromUtf8("a surface of XC, scan " + UUID.randomUUID()));
        var theirs =
                lead("XC", HandlingCode.HANDLING_CODE_H2, OnwardRelease.ONWARD_RELEASE_WITH_CONSENT, List.of(scan));
        var seizure = desk.seizure();
        var draft = new LeadDraft(
                seizure.id(), XA, List.of(exhibit(scan)), "the same firearm?", BallisticSamples.header(), List.of());
        assertThatThrownBy(() -> drafting.open(OFFICER, seizure.caseId(), draft))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContaining(theirs.message().toString())
                .hasMessageContaining("no onward release without leave, here to XA");
        var back = new LeadDraft(
                seizure.id(), XC, List.of(exhibit(scan)), "the same firearm?", BallisticSamples.header(), List.of());
        assertThat(drafting.open(OFFICER, seizure.caseId(), back).restsOn()).containsExactly(theirs.message());
        granted(
                theirs.caseId(),
                2,
                theirs.message(),
                new ConsentQuestion(ReleaseUse.ONWARD_TRACE, List.of(XA), "the same firearm?"),
                List.of(XA));
        var drafted = drafting.open(OFFICER, seizure.caseId(), draft);
        assertThat(drafted.restsOn()).containsExactly(theirs.message());
        leads.approve(FOCAL_POINT, drafted.id());
        assertThat(mailbox.sentIn(seizure.caseId())).containsExactly("BALLISTIC_LEAD XA");
    }

    @Test
    void leaveThatWasTakenBackBeforeTheSecondPersonAgreesStopsAReply() {
        var first = lead("XC", HandlingCode.HANDLING_CODE_H2, OnwardRelease.ONWARD_RELEASE_WITH_CONSENT, List.of());
        var second = lead("XA", HandlingCode.HANDLING_CODE_H0, OnwardRelease.ONWARD_RELEASE_PROHIBITED, List.of());
        var match = BallisticSamples.possibleMatch("1", "a case of XC");
        var sources = List.of(first.message());
        assertThatThrownBy(() -> comparisons.draft(REGISTRAR, second.id(), Translated.plain(match), sources))
                .isInstanceOf(ReleaseRefusedException.class)
                .hasMessageContaining("ask XC for leave for ONWARD_TRACE");
        var question = new ConsentQuestion(ReleaseUse.ONWARD_TRACE, List.of(XA), "one firearm, two States");
        var asked = granted(first.caseId(), 2, first.message(), question, List.of(XA));
        var drafted = comparisons.draft(REGISTRAR, second.id(), Translated.plain(match), sources);
        assertThat(received.replies(REGISTRAR, second.id()).getFirst().restsOn())
                .isEqualTo(sources);
        decide(first.caseId(), 3, asked, new ConsentDecision.Refused(Ground.NATIONAL_SECURITY));
        assertThatThrownBy(() -> comparisons.approve(FOCAL_POINT, drafted.id()))
                .isInstanceOf(ReleaseRefusedException.class);
        assertThat(mailbox.sentIn(second.caseId())).isEmpty();
        decide(first.caseId(), 4, asked, new ConsentDecision.Granted(List.of(XA), null, ""));
        comparisons.approve(FOCAL_POINT, drafted.id());
        assertThat(mailbox.sentIn(second.caseId())).containsExactly("BALLISTIC_REPLY XA");
    }

    @Test
    void whatNobodySentOrTooManyMessagesCannotBeRestedOn() {
        var lead = lead("XA", HandlingCode.HANDLING_CODE_H0, OnwardRelease.ONWARD_RELEASE_PROHIBITED, List.of());
        var ours = carrier(desk.sent());
        var nothing = Translated.plain(BallisticSamples.noMatch("1"));
        assertThatThrownBy(() -> comparisons.draft(REGISTRAR, lead.id(), nothing, List.of(ours)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("restsOn names " + ours + ", which no other State sent us");
        var tooMany = Collections.nCopies(BallisticPost.MOST_SOURCES + 1, lead.message());
        assertThatThrownBy(() -> comparisons.draft(REGISTRAR, lead.id(), nothing, tooMany))
                .hasMessage("restsOn has 51 entries, at most 50 fit");
    }

    private MessageId replied(OwnLead lead, HandlingCode code, OnwardRelease release) {
        var reply = BallisticSamples.possibleMatch("1", "XA-99");
        return mailbox.bring(
                BallisticDesk.peer("XA"),
                lead.caseId(),
                1,
                carrier(lead),
                handled(code, release).andThen(message -> message.setBallisticReply(BallisticWire.toWire(reply)))
                        ::apply);
    }

    private ForeignLead lead(String from, HandlingCode code, OnwardRelease release, List<Sha256> scans) {
        var exhibit = new BallisticExhibit(
                "1",
                ExhibitKind.FIRED_CASE,
                new Calibre("9 mm Luger", ""),
                "elliptical",
                "",
                0,
                TwistDirection.NOT_STATED,
                "",
                scans);
        var lead = BallisticSamples.lead(exhibit);
        var caseId = BallisticDesk.aCase(from);
        mailbox.bring(
                BallisticDesk.peer(from),
                caseId,
                1,
                null,
                handled(code, release).andThen(message -> message.setBallisticLead(BallisticWire.toWire(lead)))::apply);
        return received.in(REGISTRAR, caseId).getFirst();
    }

    /** We ask for leave, and get it. */
    private MessageId granted(
            CaseId caseId, int sequence, MessageId concerned, ConsentQuestion question, List<MemberState> states) {
        var asked = consents.ask(OFFICER, concerned, question);
        var request =
                Objects.requireNonNull(consents.approve(FOCAL_POINT, asked.id()).request());
        decide(caseId, sequence, request, new ConsentDecision.Granted(states, null, ""));
        return request;
    }

    private void decide(CaseId caseId, int sequence, MessageId request, ConsentDecision decision) {
        var of = mailbox.sentIn(caseId).contains("CONSENT_REQUEST XA") ? "XA" : "XC";
        var message = mailbox.bring(
                BallisticDesk.peer(of),
                caseId,
                sequence,
                request,
                builder -> builder.setConsentReply(ReleaseWire.payload(decision).getConsentReply()));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
    }

    private static ExhibitDraft exhibit(Sha256 scan) {
        return new ExhibitDraft(
                "1", "", ExhibitKind.FIRED_CASE, "elliptical", "", 0, TwistDirection.NOT_STATED, List.of(scan));
    }

    private static MessageId carrier(OwnLead lead) {
        return Objects.requireNonNull(lead.message());
    }

    private static UnaryOperator<Message.Builder> handled(HandlingCode code, OnwardRelease release) {
        return message ->
                message.setHandling(Handling.newBuilder().setCode(code).setOnwardRelease(release));
    }

    private static List<String> texts(AssistanceDraft draft) {
        return draft.sections().stream()
                .flatMap(section -> section.lines().stream())
                .map(Line::text)
                .toList();
    }
}
