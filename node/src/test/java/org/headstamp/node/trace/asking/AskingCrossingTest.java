package org.headstamp.node.trace.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.trace.DialogueDesk.FOCAL_POINT;
import static org.headstamp.node.trace.DialogueDesk.OFFICER;
import static org.headstamp.node.trace.DialogueDesk.requestOf;

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
import org.headstamp.node.deadline.CaseClocks;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.trace.CrossingTable;
import org.headstamp.node.trace.DialogueDesk;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.dialogue.AnswerCorrection;
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
import org.headstamp.node.trace.dialogue.StoppedAt;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.dialogue.WithdrawalConfirmation;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.proto.exchange.v1.ConflictNotice;
import org.headstamp.proto.exchange.v1.ConflictReason;
import org.headstamp.proto.exchange.v1.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever we tell a State that we asked, and whatever it tells us, in both orders: what the question is then, and why
 * its message was contested. {@code State!REASON} is a message that was contested, {@code -} one of ours that the node
 * does not let leave.
 */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AskingCrossingTest {
    /** Ours left before theirs arrived: they crossed. */
    private static final String CROSSED = """
            ours        ACKNOWLEDGEMENT INTERIM               FULL                  PARTIAL               CORRECTION            REFUSAL               DELAY       INFORMATION_REQUEST  CLARIFICATION CONFIRMATION     CONFLICT
            CORRECTION  Acknowledged    Interim               Answered              Answered              Answered              Refused               Delayed     InformationRequested Reopened      Sent!STATE       Conflicted
            WITHDRAWAL  Withdrawing     Withdrawing!WITHDRAWN Withdrawing!WITHDRAWN Withdrawing!WITHDRAWN Withdrawing!WITHDRAWN Withdrawing!WITHDRAWN Withdrawing Withdrawing          Withdrawing   Withdrawn        Withdrawing
            INFORMATION InProgress      Interim               Answered              Answered              Answered              Refused               Delayed     InformationRequested InProgress    InProgress!STATE InProgress
            CLARIFY     Clarifying      Interim               Answered              Answered              Answered              Refused               Delayed     InformationRequested -Interim      Clarifying!STATE Clarifying
            ENQUIRY     Acknowledged    Interim               Answered              Answered              Answered              Refused               Delayed     InformationRequested Interim       Sent!STATE       Conflicted
            REMINDER    Acknowledged    Interim               Answered              Answered              Answered              Refused               Delayed     InformationRequested Interim       Lapsed!STATE     Conflicted
            """;

    /** Theirs arrived first, and we wrote knowing it. */
    private static final String IN_TURN = """
            ours        ACKNOWLEDGEMENT INTERIM     FULL       PARTIAL    CORRECTION REFUSAL    DELAY       INFORMATION_REQUEST   CLARIFICATION CONFIRMATION      CONFLICT
            CORRECTION  Acknowledged    Interim     Reopened   Reopened   Reopened   Reopened   Delayed     InformationRequested  Interim       Sent!STATE        -Conflicted
            WITHDRAWAL  Withdrawing     Withdrawing -Answered  -Answered  -Answered  -Refused   Withdrawing Withdrawing           Withdrawing   Withdrawing!STATE Withdrawing
            INFORMATION InProgress      Interim     -Answered  -Answered  -Answered  -Refused   Delayed     InProgress            InProgress    InProgress!STATE  InProgress
            CLARIFY     Clarifying      Clarifying  Clarifying Clarifying Clarifying Clarifying Clarifying  -InformationRequested Clarifying    Clarifying!STATE  Clarifying
            ENQUIRY     Acknowledged    Interim     -Answered  -Answered  -Answered  -Refused   Delayed     InformationRequested  Interim       Sent!STATE        Conflicted
            REMINDER    Acknowledged    Interim     Answered   Answered   Answered   Refused    Delayed     InformationRequested  Interim       Lapsed!STATE      Conflicted
            """;

    @Inject
    DialogueDesk desk;

    @Inject
    AskingDialogue dialogue;

    @Inject
    CaseClocks clocks;

    @Inject
    Mailbox mailbox;

    private int sequence;
    private @Nullable MessageId said;
    private @Nullable MessageId interim;
    private @Nullable MessageId clarification;

    static Stream<Arguments> crossed() {
        return CrossingTable.of(CROSSED);
    }

    static Stream<Arguments> inTurn() {
        return CrossingTable.of(IN_TURN);
    }

    @ParameterizedTest(name = "{0} crosses {1}: {2}")
    @MethodSource("crossed")
    void messagesThatCross(String ours, String theirs, String expected) {
        var trace = before(ours, theirs);
        var left = weSay(trace, ours);
        var fate = theySay(trace, theirs);
        assertThat(left + stage(trace) + fate).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}, then {0}: {2}")
    @MethodSource("inTurn")
    void messagesInTurn(String ours, String theirs, String expected) {
        var trace = before(ours, theirs);
        var fate = theySay(trace, theirs);
        var left = weSay(trace, ours);
        assertThat(left + stage(trace) + fate).isEqualTo(expected);
    }

    /** A question of ours with what both messages presuppose. */
    private Trace before(String ours, String theirs) {
        var trace = desk.sent();
        boolean replied = ours.equals("CLARIFY") || theirs.equals("CORRECTION") || theirs.equals("CLARIFICATION");
        if (replied) {
            interim = arrives(trace, requestOf(trace), TraceWire.payload(TraceSamples.answer(Completeness.INTERIM)));
        }
        if (theirs.equals("CLARIFICATION")) {
            clarification = sent(trace, new ClarificationRequest(List.of(), "which depot?"));
        }
        if (ours.equals("INFORMATION")) {
            arrives(trace, requestOf(trace), informationRequest());
        }
        return trace;
    }

    /** Empty if it left, or the mark of what does not leave. */
    private String weSay(Trace trace, String ours) {
        if (ours.equals("REMINDER")) {
            clocks.runAt(trace.caseId(), Instant.now().plus(Duration.ofDays(5)));
            return "";
        }
        var content =
                switch (ours) {
                    case "CORRECTION" ->
                        new QuestionCorrection(
                                null,
                                "an item was forgotten",
                                TraceSamples.question(TraceSamples.firedCases("1"), TraceSamples.firedCases("2")));
                    case "WITHDRAWAL" -> new Withdrawal(null, Withdrawal.Reason.SOLVED, "");
                    case "INFORMATION" -> new InformationReply(List.of(), List.of(TraceSamples.firedCases("1")), "");
                    case "CLARIFY" -> new ClarificationRequest(List.of(), "which depot?");
                    case "ENQUIRY" -> new ProgressEnquiry("how far?");
                    default -> throw new IllegalArgumentException(ours);
                };
        try {
            said = sent(trace, content);
            return "";
        } catch (IllegalTransitionException e) {
            return "-";
        }
    }

    private MessageId sent(Trace trace, DialogueContent content) {
        var drafted = dialogue.draft(OFFICER, trace.id(), content);
        var message = drafted.message();
        return message == null
                ? Objects.requireNonNull(
                        dialogue.approve(FOCAL_POINT, trace.id(), drafted.id()).message())
                : message;
    }

    /** Empty, or the reason for which it was contested. */
    private String theySay(Trace trace, String theirs) {
        var question = requestOf(trace);
        var about =
                switch (theirs) {
                    case "CLARIFICATION" -> clarification;
                    case "CONFIRMATION" -> said == null ? question : said;
                    default -> question;
                };
        var letter = arrives(trace, about, payload(theirs));
        var conflict = mailbox.contested(letter);
        assertThat(mailbox.fate(letter)).isEqualTo(conflict.isEmpty() ? "HANDLED" : "CONFLICTED");
        return conflict.map(CrossingTable::reason).orElse("");
    }

    private Message payload(String theirs) {
        return switch (theirs) {
            case "ACKNOWLEDGEMENT" -> TraceWire.payload(Acknowledgement.accepted("XA-1", null));
            case "INTERIM", "FULL", "PARTIAL" -> TraceWire.payload(TraceSamples.answer(Completeness.valueOf(theirs)));
            case "CORRECTION" ->
                DialogueWire.payload(new AnswerCorrection(
                        Objects.requireNonNull(interim), "wrong lot", TraceSamples.answer(Completeness.FULL)));
            case "REFUSAL" -> TraceWire.payload(new Refusal(Ground.CONFIDENTIALITY_LAW, "", "", false, ""));
            case "DELAY" ->
                DialogueWire.payload(new DelayNotice(
                        Ground.ONGOING_INVESTIGATION,
                        "",
                        "",
                        Instant.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS),
                        true));
            case "INFORMATION_REQUEST" -> informationRequest();
            case "CLARIFICATION" -> DialogueWire.payload(new ClarificationReply("the northern one"));
            case "CONFIRMATION" -> DialogueWire.payload(new WithdrawalConfirmation(StoppedAt.UNDER_WAY));
            case "CONFLICT" ->
                Message.newBuilder()
                        .setConflictNotice(ConflictNotice.newBuilder()
                                .setReason(ConflictReason.CONFLICT_REASON_STATE)
                                .setDetail("no such register here"))
                        .build();
            default -> throw new IllegalArgumentException(theirs);
        };
    }

    private static Message informationRequest() {
        return DialogueWire.payload(
                new InformationRequest(List.of(new NeededField("items[0].ammunition.lots", "unclear")), true));
    }

    private MessageId arrives(Trace trace, @Nullable MessageId about, Message payload) {
        return desk.says(trace.caseId(), ++sequence, about, payload);
    }

    private String stage(Trace trace) {
        return desk.now(trace).state().getClass().getSimpleName();
    }
}
