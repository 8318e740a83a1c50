package org.headstamp.node.trace.dialogue;

import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.item.WireEnum;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.trace.proof.ProofToSend;
import org.headstamp.node.trace.proof.ProofWire;
import org.headstamp.proto.exchange.v1.Correction;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.trace.v1.ProgressStage;
import org.headstamp.proto.trace.v1.WithdrawalReason;

/**
 * The dialogue about a trace as {@code headstamp.trace.v1}. Reading expects a message that keeps the rules of the schema;
 * what these rules let pass and yet has no meaning throws an {@link InvalidValueException}.
 */
public final class DialogueWire {
    private static final String STAGE = "PROGRESS_STAGE_";
    private static final String REASON = "WITHDRAWAL_REASON_";
    private static final String STOPPED = "STOPPED_AT_";

    private DialogueWire() {}

    /** A message that says it. */
    public static Message payload(DialogueContent content) {
        var message = Message.newBuilder();
        return switch (content) {
            case InformationRequest said ->
                message.setInformationRequest(InformationWire.toWire(said)).build();
            case InformationReply said ->
                message.setInformationReply(InformationWire.toWire(said)).build();
            case DelayNotice said -> message.setDelayNotice(toWire(said)).build();
            case ClarificationRequest said ->
                message.setClarificationRequest(ClarificationWire.toWire(said)).build();
            case ClarificationReply(var explanation) ->
                message.setClarificationReply(org.headstamp.proto.trace.v1.ClarificationReply.newBuilder()
                                .setExplanation(explanation))
                        .build();
            case ProgressEnquiry(var remarks, var forSecondContact) ->
                message.setProgressEnquiry(org.headstamp.proto.trace.v1.ProgressEnquiry.newBuilder()
                                .setRemarks(remarks)
                                .setForSecondContact(forSecondContact))
                        .build();
            case ProgressReport said -> message.setProgressReport(toWire(said)).build();
            case Withdrawal said -> message.setWithdrawal(toWire(said)).build();
            case WithdrawalConfirmation(var stoppedAt) ->
                message.setWithdrawalConfirmation(org.headstamp.proto.trace.v1.WithdrawalConfirmation.newBuilder()
                                .setStoppedAt(WireEnum.toWire(
                                        org.headstamp.proto.trace.v1.StoppedAt.class, STOPPED, stoppedAt)))
                        .build();
            case QuestionCorrection said -> message.setCorrection(toWire(said)).build();
        };
    }

    /** A message that puts a question right, with the answers that travel along again. */
    public static Message payload(QuestionCorrection correction, List<ProofToSend> proofs) {
        var right = ProofWire.payload(correction.question(), proofs).getTraceRequest();
        return Message.newBuilder()
                .setCorrection(toWire(correction).toBuilder().setTraceRequest(right))
                .build();
    }

    /** A message that puts an answer right. */
    public static Message payload(AnswerCorrection correction) {
        return Message.newBuilder()
                .setCorrection(Correction.newBuilder()
                        .setSupersedes(correction.supersedes().toString())
                        .setReason(correction.reason())
                        .setTraceResponse(TraceWire.toWire(correction.answer())))
                .build();
    }

    /** What a message of the dialogue says. */
    public static DialogueContent contentIn(Received received) {
        return contentOf(received.kind(), received.message());
    }

    /** Whether a correction puts an answer right, and not a question. */
    public static boolean correctsAnswer(Received received) {
        return received.message().getCorrection().hasTraceResponse();
    }

    /** The corrected question that a message of this kind carries, without its proofs. */
    public static QuestionCorrection questionCorrectionIn(Received received) {
        return fromWire(received.message().getCorrection());
    }

    /** The corrected answer that a message of this kind carries. */
    public static AnswerCorrection answerCorrectionIn(Received received) {
        var wire = received.message().getCorrection();
        return new AnswerCorrection(
                MessageId.parse(wire.getSupersedes()), wire.getReason(), TraceWire.fromWire(wire.getTraceResponse()));
    }

    /** What a message of these kinds says, whichever way it went. */
    public static DialogueContent contentOf(PayloadKind kind, Message message) {
        return switch (kind) {
            case INFORMATION_REQUEST -> InformationWire.fromWire(message.getInformationRequest());
            case INFORMATION_REPLY -> InformationWire.fromWire(message.getInformationReply());
            case DELAY_NOTICE -> fromWire(message.getDelayNotice());
            case CLARIFICATION_REQUEST -> ClarificationWire.fromWire(message.getClarificationRequest());
            case CLARIFICATION_REPLY ->
                new ClarificationReply(message.getClarificationReply().getExplanation());
            case PROGRESS_ENQUIRY ->
                new ProgressEnquiry(
                        message.getProgressEnquiry().getRemarks(),
                        message.getProgressEnquiry().getForSecondContact());
            case PROGRESS_REPORT -> fromWire(message.getProgressReport());
            case WITHDRAWAL -> fromWire(message.getWithdrawal());
            case WITHDRAWAL_CONFIRMATION ->
                new WithdrawalConfirmation(WireEnum.fromWire(
                        StoppedAt.class,
                        STOPPED,
                        message.getWithdrawalConfirmation().getStoppedAt()));
            case TRACE_CORRECTION -> fromWire(message.getCorrection());
            default -> throw new IllegalArgumentException(kind + " is no part of the dialogue about a trace");
        };
    }

    private static org.headstamp.proto.trace.v1.DelayNotice toWire(DelayNotice notice) {
        return org.headstamp.proto.trace.v1.DelayNotice.newBuilder()
                .setGround(TraceWire.ground(notice.ground()))
                .setLegalArticle(notice.legalArticle())
                .setExplanation(notice.explanation())
                .setExpectedBy(TraceWire.time(notice.expectedBy()))
                .setConsultationOffered(notice.consultationOffered())
                .build();
    }

    private static DelayNotice fromWire(org.headstamp.proto.trace.v1.DelayNotice wire) {
        return new DelayNotice(
                TraceWire.ground(wire.getGround()),
                wire.getLegalArticle(),
                wire.getExplanation(),
                TraceWire.time(wire.getExpectedBy()),
                wire.getConsultationOffered());
    }

    private static org.headstamp.proto.trace.v1.ProgressReport toWire(ProgressReport report) {
        var wire = org.headstamp.proto.trace.v1.ProgressReport.newBuilder()
                .setStage(WireEnum.toWire(ProgressStage.class, STAGE, report.stage()))
                .setRemarks(report.remarks());
        if (report.expectedBy() != null) {
            wire.setExpectedBy(TraceWire.time(report.expectedBy()));
        }
        if (report.lastReply() != null) {
            wire.setLastReplyId(report.lastReply().toString());
        }
        return wire.build();
    }

    private static ProgressReport fromWire(org.headstamp.proto.trace.v1.ProgressReport wire) {
        return new ProgressReport(
                WireEnum.fromWire(ProgressReport.Stage.class, STAGE, wire.getStage()),
                wire.hasExpectedBy() ? TraceWire.time(wire.getExpectedBy()) : null,
                wire.getRemarks(),
                wire.getLastReplyId().isEmpty() ? null : MessageId.parse(wire.getLastReplyId()));
    }

    private static org.headstamp.proto.trace.v1.Withdrawal toWire(Withdrawal withdrawal) {
        var wire = org.headstamp.proto.trace.v1.Withdrawal.newBuilder()
                .setReason(WireEnum.toWire(WithdrawalReason.class, REASON, withdrawal.reason()))
                .setExplanation(withdrawal.explanation());
        if (withdrawal.request() != null) {
            wire.setRequestId(withdrawal.request().toString());
        }
        return wire.build();
    }

    private static Withdrawal fromWire(org.headstamp.proto.trace.v1.Withdrawal wire) {
        return new Withdrawal(
                MessageId.parse(wire.getRequestId()),
                WireEnum.fromWire(Withdrawal.Reason.class, REASON, wire.getReason()),
                wire.getExplanation());
    }

    private static Correction toWire(QuestionCorrection correction) {
        var wire = Correction.newBuilder()
                .setReason(correction.reason())
                .setTraceRequest(TraceWire.toWire(correction.question()));
        if (correction.supersedes() != null) {
            wire.setSupersedes(correction.supersedes().toString());
        }
        return wire.build();
    }

    private static QuestionCorrection fromWire(Correction wire) {
        if (!wire.hasTraceRequest()) {
            throw new InvalidValueException("corrected", "is no question");
        }
        return new QuestionCorrection(
                MessageId.parse(wire.getSupersedes()), wire.getReason(), TraceWire.fromWire(wire.getTraceRequest()));
    }
}
