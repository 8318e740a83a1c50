package org.headstamp.node.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.OFFICER;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;
import static org.headstamp.node.trace.DialogueDesk.requestOf;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.Letters;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.trace.answering.AnsweringDialogue;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.composing.ProposalSamples;
import org.headstamp.node.trace.dialogue.AnswerCorrection;
import org.headstamp.node.trace.dialogue.ClarificationReply;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.InformationRequest.NeededField;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.trace.onward.OnwardTraces;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Handling;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.trace.v1.ProvenAnswer;
import org.junit.jupiter.api.Test;

/** Goes through everything that shows a person to somebody; each look must be in the log, with who looked. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class PersonalDataWalkTest {
    @Inject
    DialogueDesk desk;

    @Inject
    Casefiles casefiles;

    @Inject
    Traces traces;

    @Inject
    TraceReading reading;

    @Inject
    AskingDialogue asking;

    @Inject
    OnwardTraces onward;

    @Inject
    AnsweringReading requests;

    @Inject
    AnsweringDialogue answering;

    @Inject
    TraceAnswering replies;

    @Inject
    TraceSearches searches;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    @Test
    void everyLookOfTheStateThatAsksIsLogged() {
        var caseId = casefiles.open(OFFICER, "a rifle", "border unit").id();
        looks(caseId, OFFICER, () -> drafted(caseId, aboutAPerson()));
        var draft = reading.askedIn(OFFICER, caseId).getFirst().id();
        looks(caseId, FOCAL_POINT, () -> traces.approve(FOCAL_POINT, draft));
        looks(caseId, OFFICER, () -> reading.asked(OFFICER, draft));
        var sent = reading.asked(OFFICER, draft);

        desk.says(
                caseId,
                1,
                requestOf(sent),
                new InformationRequest(List.of(new NeededField("circumstances", "whose house?")), false));
        looks(caseId, OFFICER, () -> asking.messages(OFFICER, draft));
        saying(sent, new InformationReply(List.of(), List.of(), "that of a purchaser"));
        saying(sent, new QuestionCorrection(null, "another house", aboutAPerson()));

        var answer = desk.says(caseId, 2, requestOf(sent), TraceWire.payload(naming("A purchaser")));
        looks(caseId, OFFICER, () -> reading.answers(OFFICER, draft));
        looks(caseId, OFFICER, () -> onward.propose(OFFICER, draft));
        saying(sent, new ClarificationRequest(List.of(), "is that the purchaser of the first sale?"));
        var right = new AnswerCorrection(answer, "it was somebody else", naming("Another purchaser"));
        desk.says(caseId, 3, requestOf(sent), DialogueWire.payload(right));
        looks(caseId, OFFICER, () -> reading.answers(OFFICER, draft));
    }

    @Test
    void everyLookOfTheStateAskedIsLogged() {
        var caseId = CaseId.at(TraceSamples.XA, Instant.now(), RandomGenerator.getDefault());
        mailbox.bring(xa(), caseId, 1, null, message -> message.setTraceRequest(TraceWire.toWire(aboutAPerson())));
        var id = requests.answeringIn(REGISTRAR, caseId).getFirst().id();
        looks(caseId, REGISTRAR, () -> requests.answering(REGISTRAR, id));
        var trace = DialogueDesk.acknowledged(replies, requests.answering(REGISTRAR, id));

        saying(trace, new InformationRequest(List.of(new NeededField("circumstances", "whose house?")), false));
        var asked = answering.messages(REGISTRAR, id).getFirst().message();
        desk.says(caseId, 2, asked, new InformationReply(List.of(), List.of(), "that of a purchaser"));
        looks(caseId, REGISTRAR, () -> answering.messages(REGISTRAR, id));
        desk.says(caseId, 3, null, new QuestionCorrection(trace.request(), "another house", aboutAPerson()));
        looks(caseId, REGISTRAR, () -> answering.messages(REGISTRAR, id));

        searches.search(REGISTRAR, id);
        looks(caseId, REGISTRAR, () -> searches.propose(REGISTRAR, id, DialogueDesk.nothingFound()));
        looks(caseId, FOCAL_POINT, () -> replies.approve(FOCAL_POINT, id));
        looks(caseId, REGISTRAR, () -> requests.replies(REGISTRAR, id));
        var reply = requests.replies(REGISTRAR, id).getFirst().message();
        desk.says(caseId, 4, reply, new ClarificationRequest(List.of(), "is that the purchaser?"));
        saying(trace, new ClarificationReply("it is"));
        var wrong = ProposalSamples.correcting("somebody else");
        looks(caseId, REGISTRAR, () -> searches.propose(REGISTRAR, id, wrong));
        looks(caseId, FOCAL_POINT, () -> replies.approve(FOCAL_POINT, id));
    }

    @Test
    void everyLookAtAPersonInAnAnswerThatWasPassedOnIsLogged() {
        var caseId = CaseId.at(TraceSamples.XA, Instant.now(), RandomGenerator.getDefault());
        var request = TraceWire.toWire(TraceSamples.question()).toBuilder().addProofs(proof(caseId));
        var question = mailbox.bring(xa(), caseId, 1, null, message -> message.setTraceRequest(request));
        assertThat(mailbox.fate(question)).isEqualTo("HANDLED");
        var id = requests.answeringIn(OFFICER, caseId).getFirst().id();
        requests.answering(OFFICER, id);
        assertThat(seen(caseId, OFFICER)).as("the question itself names nobody").isZero();
        looks(caseId, OFFICER, () -> requests.proofs(OFFICER, id));
        looks(caseId, REGISTRAR, () -> requests.proofs(REGISTRAR, id));
    }

    @Test
    void whatNamesNobodyIsNoPersonalData() {
        var sent = desk.sent();
        var enquiry = asking.draft(OFFICER, sent.id(), new ProgressEnquiry("how far?"));
        desk.says(
                sent.caseId(),
                1,
                requestOf(sent),
                new InformationRequest(List.of(new NeededField("items[0].ammunition.lots", "unclear")), false));
        asking.draft(OFFICER, sent.id(), new InformationReply(List.of(), List.of(), "not readable"));
        asking.messages(OFFICER, sent.id());
        assertThat(enquiry.message()).isNotNull();
        assertThat(logged.outcomes(sent.caseId())).noneMatch(line -> line.startsWith("PERSONAL_DATA_READ"));
    }

    private void saying(Trace trace, DialogueContent content) {
        looks(trace.caseId(), OFFICER, () -> asking.draft(OFFICER, trace.id(), content));
        var draft = asking.messages(OFFICER, trace.id()).getLast().id();
        looks(trace.caseId(), FOCAL_POINT, () -> asking.approve(FOCAL_POINT, trace.id(), draft));
        looks(trace.caseId(), OFFICER, () -> asking.messages(OFFICER, trace.id()));
    }

    private void saying(AnsweringTrace trace, DialogueContent content) {
        looks(trace.caseId(), REGISTRAR, () -> answering.draft(REGISTRAR, trace.id(), content));
        var draft = answering.messages(REGISTRAR, trace.id()).getLast().id();
        looks(trace.caseId(), FOCAL_POINT, () -> answering.approve(FOCAL_POINT, trace.id(), draft));
        looks(trace.caseId(), REGISTRAR, () -> answering.messages(REGISTRAR, trace.id()));
    }

    /** Does something that shows a person, and makes sure that the log has it. */
    private void looks(CaseId caseId, Operator by, Runnable look) {
        long before = seen(caseId, by);
        look.run();
        assertThat(seen(caseId, by)).as("looks of %s", by.account()).isGreaterThan(before);
    }

    private long seen(CaseId caseId, Operator by) {
        return logged.outcomes(caseId).stream()
                .filter(line -> line.equals("PERSONAL_DATA_READ " + by.account() + " INVESTIGATION"))
                .count();
    }

    private void drafted(CaseId caseId, TraceQuestion question) {
        var header = TraceSamples.header(Priority.NORMAL, true);
        assertThat(traces.open(OFFICER, caseId, TraceSamples.XA, question, header)
                        .request())
                .isNull();
    }

    private static TraceQuestion aboutAPerson() {
        var question = TraceSamples.question();
        return new TraceQuestion(
                question.authority(),
                question.illicitBasis(),
                question.legalJustification(),
                question.circumstances(),
                List.of(Question.PERSON_CHECK),
                question.alreadyAsked(),
                question.consentToOnwardTrace(),
                question.items());
    }

    private static TraceAnswer naming(String purchaser) {
        var plain = TraceSamples.answer(Completeness.FULL);
        return new TraceAnswer(
                plain.outcome(),
                plain.completeness(),
                plain.recordsSearched(),
                plain.identifications(),
                plain.transferHistory(),
                new PartyDisclosure(PartyRole.PERSON, new Disclosed.Known(purchaser), null),
                plain.pointOfDiversion(),
                plain.timeToCrimeDays(),
                plain.onwardStates(),
                plain.caveats(),
                plain.withheld(),
                plain.remarks());
    }

    /** What XC answered XA, which names a purchaser. */
    private static ProvenAnswer proof(CaseId caseId) {
        var xc = TestFederation.running().state("XC");
        var handling = Handling.newBuilder()
                .setCode(HandlingCode.HANDLING_CODE_H0)
                .setOnwardRelease(OnwardRelease.ONWARD_RELEASE_ALLOWED);
        var sealed = Letters.seal(
                xc,
                Letters.message(xc, Instant.now())
                        .clearRefusalNotice()
                        .setTo("XA")
                        .setCaseId(caseId.toString())
                        .setInReplyTo(TraceSamples.aMessage().toString())
                        .setHandling(handling)
                        .setTraceResponse(TraceWire.toWire(naming("A purchaser")))
                        .build());
        try {
            var envelope = Envelope.parseFrom(sealed);
            return ProvenAnswer.newBuilder()
                    .setFrom("XC")
                    .setContent(envelope.getContent())
                    .setSeal(envelope.getSeal())
                    .build();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static TestState xa() {
        return TestFederation.running().state("XA");
    }
}
