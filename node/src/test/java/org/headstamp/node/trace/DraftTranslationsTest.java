package org.headstamp.node.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.DialogueDesk.DEPUTY;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.OFFICER;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;
import static org.headstamp.node.trace.DialogueDesk.requestOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.node.release.consent.ConsentDecisions;
import org.headstamp.node.release.consent.Consents;
import org.headstamp.node.release.disclosure.Disclosures;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.release.message.ConsentQuestion;
import org.headstamp.node.release.message.DisclosureNotice;
import org.headstamp.node.release.message.ReleaseWire;
import org.headstamp.node.trace.answering.AnsweringDialogue;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.dialogue.ClarificationReply;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.InformationRequest.NeededField;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceWire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is drafted in free text may carry translations, which leave under its seal. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DraftTranslationsTest {
    private static final NeededField LOTS = new NeededField("items[0].ammunition.lots", "unclear");

    @Inject
    DialogueDesk desk;

    @Inject
    AskingDialogue asking;

    @Inject
    AnsweringDialogue answering;

    @Inject
    TraceAnswering replies;

    @Inject
    TraceSearches searches;

    @Inject
    AnsweringReading reading;

    @Inject
    Consents consents;

    @Inject
    ConsentDecisions decisions;

    @Inject
    Disclosures disclosures;

    @Inject
    Messages messages;

    @Inject
    Mailbox mailbox;

    @Inject
    ObjectMapper json;

    @Test
    void whatTheStateThatAsksSaysLeavesWithItsTranslations() {
        var correction = new QuestionCorrection(null, "one item was forgotten", TraceSamples.question());
        leaves(desk.sent(), correction, "correction.reason");
        var withdrawal = new Withdrawal(null, Withdrawal.Reason.SOLVED, "it was a toy");
        leaves(desk.sent(), withdrawal, "withdrawal.explanation");
        leaves(desk.sent(), new ProgressEnquiry("how far?"), "progress_enquiry.remarks");
        var questioned = desk.sent();
        desk.says(questioned.caseId(), 1, requestOf(questioned), new InformationRequest(List.of(LOTS), false));
        leaves(questioned, new InformationReply(List.of(), List.of(), "unread"), "information_reply.remarks");
        var answered = desk.sent();
        desk.says(answered.caseId(), 1, requestOf(answered), TraceWire.payload(TraceSamples.answer(Completeness.FULL)));
        leaves(answered, new ClarificationRequest(List.of(), "which port?"), "clarification_request.question");
    }

    @Test
    void whatTheStateAskedSaysLeavesWithItsTranslations() {
        leaves(acknowledged(), new InformationRequest(List.of(LOTS), true), "information_request.fields[0].why");
        var until = Instant.now().plus(Duration.ofDays(60));
        var delay = new DelayNotice(Ground.ONGOING_INVESTIGATION, "article 9", "the depot moves", until, true);
        leaves(acknowledged(), delay, "delay_notice.explanation");
        var enquired = acknowledged();
        desk.says(enquired.caseId(), 2, enquired.request(), new ProgressEnquiry("how far?"));
        var report = new ProgressReport(ProgressReport.Stage.SEARCHING, null, "the depot is asked");
        leaves(enquired, report, "progress_report.remarks");
        var answered = acknowledged();
        searches.search(REGISTRAR, answered.id());
        searches.propose(REGISTRAR, answered.id(), DialogueDesk.nothingFound());
        replies.approve(FOCAL_POINT, answered.id());
        var reply = reading.replies(REGISTRAR, answered.id()).getFirst().message();
        desk.says(answered.caseId(), 2, reply, new ClarificationRequest(List.of(), "which depot?"));
        leaves(answered, new ClarificationReply("the northern one"), "clarification_reply.explanation");
    }

    @Test
    void requestsForLeaveDecisionsAndNoticesLeaveWithTheirTranslations() {
        var sent = desk.sent();
        var told =
                desk.says(sent.caseId(), 1, requestOf(sent), TraceWire.payload(TraceSamples.answer(Completeness.FULL)));
        var question = new ConsentQuestion(ReleaseUse.ONWARD_TRACE, List.of(TraceSamples.XC), "it was exported");
        var asked = consents.ask(OFFICER, told, translated(question, "consent_request.reason"));
        assertThat(asked.header().translations()).hasSize(1);
        sealedWith(consents.approve(FOCAL_POINT, asked.id()).request(), "consent_request.reason");
        assertThatThrownBy(() -> consents.ask(OFFICER, told, translated(question, "consent_request.use")))
                .isInstanceOf(InvalidValueException.class);

        var notice = new DisclosureNotice("a court", "article 1", Instant.now().plus(Duration.ofDays(9)), "a trial");
        var planned = disclosures.announce(OFFICER, told, translated(notice, "disclosure_notice.explanation"));
        sealedWith(disclosures.approve(FOCAL_POINT, planned.id()).message(), "disclosure_notice.explanation");
        assertThatThrownBy(() -> disclosures.announce(OFFICER, told, translated(notice, "consent_request.reason")))
                .isInstanceOf(InvalidValueException.class);

        mailbox.bring(
                TestFederation.running().state("XA"),
                sent.caseId(),
                2,
                requestOf(sent),
                message ->
                        message.setConsentRequest(ReleaseWire.payload(question).getConsentRequest()));
        var theirs = decisions.in(FOCAL_POINT, sent.caseId()).getFirst().id();
        ConsentDecision granted = new ConsentDecision.Granted(List.of(TraceSamples.XC), null, "not to the press");
        assertThatThrownBy(() -> decisions.decide(FOCAL_POINT, theirs, translated(granted, "consent_reply.ground")))
                .isInstanceOf(InvalidValueException.class);
        decisions.decide(FOCAL_POINT, theirs, translated(granted, "consent_reply.conditions"));
        var given = Objects.requireNonNull(decisions.approve(DEPUTY, theirs).given());
        sealedWith(given.message(), "consent_reply.conditions");
    }

    @Test
    void aTranslationOfNoTextOfTheMessageIsRefusedWhenItIsDrafted() {
        var sent = desk.sent();
        var wrong = translated((DialogueContent) new ProgressEnquiry(""), "progress_enquiry.remarks");
        assertThatThrownBy(() -> asking.draft(OFFICER, sent.id(), wrong))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("translations[0] translates progress_enquiry.remarks, which is empty");
        assertThat(asking.messages(OFFICER, sent.id())).isEmpty();
        assertThatThrownBy(() -> new Translated<>(
                        new ProgressEnquiry(""), Collections.nCopies(101, translation("progress_enquiry.remarks"))))
                .hasMessage("translations has 101 entries, at most 100 fit");
    }

    @Test
    void inJsonTranslationsStandAmongTheFieldsOfWhatIsSaid() throws JsonProcessingException {
        var read = read("""
                {"type": "progress-enquiry", "remarks": "how far?", "translations": [
                  {"fieldPath": "progress_enquiry.remarks", "language": "fr", "text": "où en êtes-vous ?"}]}""");
        assertThat(read.said()).isEqualTo(new ProgressEnquiry("how far?"));
        assertThat(read.translations())
                .containsExactly(new Translation("progress_enquiry.remarks", "fr", "où en êtes-vous ?", "", false));
        var plain = "{\"type\": \"progress-enquiry\", \"remarks\": \"\"%s}";
        assertThat(read(plain.formatted("")).translations()).isEmpty();
        assertThat(read(plain.formatted(", \"translations\": null")).translations())
                .isEmpty();
        assertThatThrownBy(() -> read(plain.formatted(", \"translations\": [{\"language\": 7}]")))
                .isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> read("[]")).isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> read("null")).isInstanceOfAny(JsonMappingException.class, InvalidValueException.class);
    }

    private Translated<DialogueContent> read(String text) throws JsonProcessingException {
        var read = json.readValue(text, new TypeReference<Translated<DialogueContent>>() {});
        if (read == null) {
            throw new InvalidValueException("body", "is missing");
        }
        return read;
    }

    private void leaves(Trace trace, DialogueContent content, String path) {
        var drafted = asking.draft(OFFICER, trace.id(), translated(content, path));
        sealedWith(
                drafted.message() == null
                        ? asking.approve(FOCAL_POINT, trace.id(), drafted.id()).message()
                        : drafted.message(),
                path);
        shown(asking.messages(OFFICER, trace.id()), path);
    }

    private void leaves(AnsweringTrace trace, DialogueContent content, String path) {
        var drafted = answering.draft(REGISTRAR, trace.id(), translated(content, path));
        sealedWith(
                drafted.message() == null
                        ? answering
                                .approve(FOCAL_POINT, trace.id(), drafted.id())
                                .message()
                        : drafted.message(),
                path);
        shown(answering.messages(REGISTRAR, trace.id()), path);
    }

    private void sealedWith(@Nullable MessageId message, String path) {
        assertThat(messages.translations(Objects.requireNonNull(message))).containsExactly(translation(path));
    }

    private static void shown(List<DialogueMessage> dialogue, String path) {
        assertThat(dialogue.getLast().translations()).containsExactly(translation(path));
    }

    private AnsweringTrace acknowledged() {
        return DialogueDesk.acknowledged(replies, desk.received());
    }

    private static <T> Translated<T> translated(T said, String path) {
        return new Translated<>(said, List.of(translation(path)));
    }

    private static Translation translation(String path) {
        return new Translation(path, "fr", "en français", "office of translations", true);
    }
}
