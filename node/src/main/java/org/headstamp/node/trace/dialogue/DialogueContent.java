package org.headstamp.node.trace.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.trace.message.TraceQuestion;

/** What one message of the dialogue about a trace says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InformationRequest.class, name = "information-request"),
    @JsonSubTypes.Type(value = InformationReply.class, name = "information-reply"),
    @JsonSubTypes.Type(value = DelayNotice.class, name = "delay-notice"),
    @JsonSubTypes.Type(value = ClarificationRequest.class, name = "clarification-request"),
    @JsonSubTypes.Type(value = ClarificationReply.class, name = "clarification-reply"),
    @JsonSubTypes.Type(value = ProgressEnquiry.class, name = "progress-enquiry"),
    @JsonSubTypes.Type(value = ProgressReport.class, name = "progress-report"),
    @JsonSubTypes.Type(value = Withdrawal.class, name = "withdrawal"),
    @JsonSubTypes.Type(value = WithdrawalConfirmation.class, name = "withdrawal-confirmation"),
    @JsonSubTypes.Type(value = QuestionCorrection.class, name = "question-correction")
})
public sealed interface DialogueContent
        permits InformationRequest,
                InformationReply,
                DelayNotice,
                ClarificationRequest,
                ClarificationReply,
                ProgressEnquiry,
                ProgressReport,
                Withdrawal,
                WithdrawalConfirmation,
                QuestionCorrection {
    /**
     * Whether it names or describes a private person. What is told in words about a question that asks about a person may
     * be about that person.
     */
    default boolean namesPersons(TraceQuestion about) {
        return switch (this) {
            case InformationRequest content -> about.asksAboutPersons();
            case InformationReply content -> about.asksAboutPersons();
            case ClarificationRequest content -> about.asksAboutPersons();
            case ClarificationReply content -> about.asksAboutPersons();
            case QuestionCorrection content -> content.question().asksAboutPersons();
            case DelayNotice content -> false;
            case ProgressEnquiry content -> false;
            case ProgressReport content -> false;
            case Withdrawal content -> false;
            case WithdrawalConfirmation content -> false;
        };
    }

    /** As approvals tell it apart. */
    default MessageKind kind() {
        return switch (this) {
            case InformationRequest content -> MessageKind.INFORMATION_REQUEST;
            case InformationReply content -> MessageKind.INFORMATION_REPLY;
            case DelayNotice content -> MessageKind.DELAY_NOTICE;
            case ClarificationRequest content -> MessageKind.CLARIFICATION_REQUEST;
            case ClarificationReply content -> MessageKind.CLARIFICATION_REPLY;
            case ProgressEnquiry content -> MessageKind.PROGRESS_ENQUIRY;
            case ProgressReport content -> MessageKind.PROGRESS_REPORT;
            case Withdrawal content -> MessageKind.WITHDRAWAL;
            case WithdrawalConfirmation content -> MessageKind.WITHDRAWAL_CONFIRMATION;
            case QuestionCorrection content -> MessageKind.CORRECTION;
        };
    }
}
