package org.headstamp.node.trace.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.trace.DialogueDesk.DEPUTY;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.REGISTRAR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.EvidenceLetters;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.CrossingTable;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.composing.AnswerProposal.ConfirmedMatch;
import org.headstamp.node.trace.composing.AnswerProposal.Value;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldValue;
import org.headstamp.node.trace.dialogue.ClarificationReply;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.InformationRequest.NeededField;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.proto.exchange.v1.ConflictNotice;
import org.headstamp.proto.exchange.v1.ConflictReason;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a State that asks tells us, and whatever we tell it, in both orders, with the marks of {@code
 * AskingCrossingTest}. Its reminder is evidence that we were silent; its conflict is about what we said last.
 */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AnsweringCrossingTest {
    /** Ours left before theirs arrived: they crossed. */
    private static final String CROSSED = """
            theirs      ACKNOWLEDGEMENT INTERIM     FULL        PARTIAL     CORRECTION  REFUSAL     DELAY   INFORMATION_REQUEST CLARIFICATION
            CORRECTION  Acknowledged    Renewed     Renewed     Renewed     Renewed     Renewed     Renewed Renewed             Renewed
            WITHDRAWAL  Stopped         Stopped     Stopped     Stopped     Stopped     Stopped     Stopped Stopped             Stopped
            INFORMATION -Renewed        Renewed     Renewed     Renewed     Renewed     Renewed     Renewed Renewed             Renewed
            CLARIFY     -Replied        Replied     Replied     Replied     Replied     Replied     Delayed -Replied            Replied
            ENQUIRY     Acknowledged    Replied     Replied     Replied     Replied     Replied     Delayed NeedsInformation    Replied
            REMINDER    Acknowledged    Replied     Replied     Replied     Replied     Replied     Delayed NeedsInformation    Replied
            CONFLICT    Acknowledged    ReplyFailed ReplyFailed ReplyFailed ReplyFailed ReplyFailed Delayed Renewed             Replied
            """;

    /** Theirs arrived first, and we wrote knowing it. */
    private static final String IN_TURN = """
            theirs      ACKNOWLEDGEMENT INTERIM  FULL     PARTIAL  CORRECTION REFUSAL  DELAY    INFORMATION_REQUEST CLARIFICATION
            CORRECTION  Acknowledged    Replied  Replied  Replied  Replied    Replied  Delayed  NeedsInformation    Renewed
            WITHDRAWAL  -Stopped        -Stopped -Stopped -Stopped -Stopped   -Stopped -Stopped -Stopped            -Stopped
            INFORMATION -Renewed        Replied  Replied  Replied  Replied    Replied  Delayed  NeedsInformation    Renewed
            CLARIFY     -Replied        Replied  Replied  Replied  Replied    Replied  Delayed  -Replied            Replied
            ENQUIRY     Acknowledged    Replied  Replied  Replied  Replied    Replied  Delayed  NeedsInformation    Replied
            REMINDER    Acknowledged    Replied  Replied  Replied  Replied    Replied  Delayed  NeedsInformation    Replied
            CONFLICT    Acknowledged    Replied  Replied  Replied  Replied    Replied  Delayed  NeedsInformation    Replied
            """;

    @Inject
    DialogueDesk desk;

    @Inject
    AskedLots lots;

    @Inject
    AnsweringDialogue dialogue;

    @Inject
    AnsweringReading reading;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    Messages messages;

    @Inject
    Mailbox mailbox;

    private int sequence = 1;
    private @Nullable MessageId said;
    private @Nullable MessageId interim;
    private @Nullable MessageId needed;
    private AskedLots.Kept kept = new AskedLots.Kept("none", "none");

    static Stream<Arguments> crossed() {
        return CrossingTable.of(CROSSED);
    }

    static Stream<Arguments> inTurn() {
        return CrossingTable.of(IN_TURN);
    }

    @ParameterizedTest(name = "{0} crosses {1}: {2}")
    @MethodSource("crossed")
    void messagesThatCross(String theirs, String ours, String expected) {
        var trace = before(theirs, ours);
        var left = weSay(trace, ours);
        var fate = theySay(trace, theirs);
        assertThat(left + stage(trace) + fate).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @MethodSource("inTurn")
    void messagesInTurn(String theirs, String ours, String expected) {
        var trace = before(theirs, ours);
        var fate = theySay(trace, theirs);
        var left = weSay(trace, ours);
        assertThat(left + stage(trace) + fate).isEqualTo(expected);
    }

    /** A question of XA with what both messages presuppose. */
    private AnsweringTrace before(String theirs, String ours) {
        kept = lots.sold();
        var asked = lots.asks("XA", kept.item("1"));
        var trace = reading.answering(REGISTRAR, asked.id());
        boolean replied = theirs.equals("CLARIFY") || ours.equals("CORRECTION") || ours.equals("CLARIFICATION");
        boolean taken = replied || theirs.equals("INFORMATION") || !ours.equals("ACKNOWLEDGEMENT");
        if (taken) {
            answering.acknowledge(REGISTRAR, trace.id(), Acknowledgement.accepted("XB-1", null));
        }
        if (replied) {
            interim = answered(trace, true, false, null);
        }
        if (ours.equals("CLARIFICATION")) {
            arrives(trace, interim, DialogueWire.payload(new ClarificationRequest(List.of(), "which depot?")));
        }
        if (theirs.equals("INFORMATION")) {
            if (replied) {
                searches.search(REGISTRAR, trace.id());
            }
            needed = sent(trace, informationRequest());
        }
        return trace;
    }

    /** Empty if it left, or the mark of what does not leave. */
    private String weSay(AnsweringTrace trace, String ours) {
        try {
            said = switch (ours) {
                case "ACKNOWLEDGEMENT" -> acknowledged(trace);
                case "INTERIM" -> answered(trace, true, false, null);
                case "FULL" -> answered(trace, false, false, null);
                case "PARTIAL" -> answered(trace, false, true, null);
                case "CORRECTION" -> answered(trace, false, false, "another lot");
                case "REFUSAL" -> refused(trace);
                case "DELAY" ->
                    sent(
                            trace,
                            new DelayNotice(
                                    Ground.ONGOING_INVESTIGATION,
                                    "",
                                    "",
                                    Instant.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS),
                                    true));
                case "INFORMATION_REQUEST" -> sent(trace, informationRequest());
                case "CLARIFICATION" -> sent(trace, new ClarificationReply("the northern one"));
                default -> throw new IllegalArgumentException(ours);
            };
            return "";
        } catch (IllegalTransitionException e) {
            return "-";
        }
    }

    private MessageId acknowledged(AnsweringTrace trace) {
        var state = answering
                .acknowledge(REGISTRAR, trace.id(), Acknowledgement.accepted("XB-1", null))
                .state();
        return ((AnsweringState.Acknowledged) state).message();
    }

    private MessageId refused(AnsweringTrace trace) {
        answering.refuse(REGISTRAR, trace.id(), new Refusal(Ground.CONFIDENTIALITY_LAW, "", "", false, ""));
        return ((AnsweringState.Replied)
                        answering.approve(FOCAL_POINT, trace.id()).state())
                .message();
    }

    private MessageId answered(
            AnsweringTrace trace, boolean isInterim, boolean withholds, @Nullable String correction) {
        searches.search(REGISTRAR, trace.id());
        var withheld = withholds
                ? List.of(new WithheldValue(Value.LOT_SIZE, Ground.ONGOING_INVESTIGATION))
                : List.<WithheldValue>of();
        var proposal = new AnswerProposal(
                List.of(new ConfirmedMatch("1", new RecordKey(kept.lot() + "-l"))),
                null,
                isInterim,
                List.of(),
                withheld,
                null,
                "",
                null,
                List.of(),
                correction,
                null);
        searches.propose(REGISTRAR, trace.id(), proposal);
        return ((AnsweringState.Replied) answering.approve(DEPUTY, trace.id()).state()).message();
    }

    private MessageId sent(AnsweringTrace trace, DialogueContent content) {
        var drafted = dialogue.draft(REGISTRAR, trace.id(), content);
        var message = drafted.message();
        return message == null
                ? Objects.requireNonNull(
                        dialogue.approve(FOCAL_POINT, trace.id(), drafted.id()).message())
                : message;
    }

    /** Empty, or the reason for which it was contested. */
    private String theySay(AnsweringTrace trace, String theirs) {
        var about =
                switch (theirs) {
                    case "INFORMATION" -> needed;
                    case "CLARIFY" -> interim;
                    case "ENQUIRY" -> trace.request();
                    case "CONFLICT" -> said;
                    default -> null;
                };
        var letter = arrives(trace, about, payload(trace, theirs));
        var conflict = mailbox.contested(letter);
        assertThat(mailbox.fate(letter)).isEqualTo(conflict.isEmpty() ? "HANDLED" : "CONFLICTED");
        return conflict.map(CrossingTable::reason).orElse("");
    }

    private Message payload(AnsweringTrace trace, String theirs) {
        return switch (theirs) {
            case "CORRECTION" ->
                DialogueWire.payload(new QuestionCorrection(
                        trace.request(),
                        "an item was forgotten",
                        TraceSamples.question(kept.item("1"), TraceSamples.firedCases("2"))));
            case "WITHDRAWAL" -> DialogueWire.payload(new Withdrawal(trace.request(), Withdrawal.Reason.SOLVED, ""));
            case "INFORMATION" -> DialogueWire.payload(new InformationReply(List.of(), List.of(kept.item("1")), ""));
            case "CLARIFY" -> DialogueWire.payload(new ClarificationRequest(List.of(), "which depot?"));
            case "ENQUIRY" -> DialogueWire.payload(new ProgressEnquiry("how far?"));
            case "REMINDER" -> silence(trace);
            case "CONFLICT" ->
                Message.newBuilder()
                        .setConflictNotice(ConflictNotice.newBuilder()
                                .setReason(ConflictReason.CONFLICT_REASON_STATE)
                                .setDetail("the question is closed"))
                        .build();
            default -> throw new IllegalArgumentException(theirs);
        };
    }

    private Message silence(AnsweringTrace trace) {
        var xa = TestFederation.running().state("XA");
        var request = messages.find(trace.request()).orElseThrow();
        var silence = EvidenceLetters.silence(xa, request, Instant.now().minusSeconds(60));
        return Message.newBuilder()
                .setEvidenceNotice(EvidenceLetters.notice(xa, silence.build()))
                .build();
    }

    private static InformationRequest informationRequest() {
        return new InformationRequest(List.of(new NeededField("items[0].ammunition.lots", "unclear")), true);
    }

    private MessageId arrives(AnsweringTrace trace, @Nullable MessageId about, Message payload) {
        return desk.says(trace.caseId(), ++sequence, about, payload);
    }

    private String stage(AnsweringTrace trace) {
        return desk.now(trace).state().getClass().getSimpleName();
    }
}
