package org.headstamp.node.console.answer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.FieldNames;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.dialogue.ClarificationReply;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.dialogue.WithdrawalConfirmation;
import org.jspecify.annotations.Nullable;

/** One message of the dialogue about a question. */
record MessageLine(DialogueMessage message) implements Weighed {
    private static final long AROUND = 900;

    /** Without its translations, which have room of their own. */
    @Override
    public long weight() {
        var content = message.content();
        var told = content instanceof QuestionCorrection correction ? correction.reason() : content.toString();
        return AROUND + Weight.of(told);
    }

    public boolean theirs() {
        return message.dispatch() == null;
    }

    /** The message of the other State that says it; null for one of ours. */
    public @Nullable MessageId received() {
        return theirs() ? message.message() : null;
    }

    /** Where it is approved. */
    public String approval() {
        return "/console/approvals/trace-message/" + message.trace().caseId() + "/" + message.id();
    }

    /** Whether it waits for its second person. */
    public boolean waits() {
        return message.dispatch() instanceof Dispatch.Drafted;
    }

    /** How far a message of ours has come; empty for one of theirs. */
    public String fate(Say say) {
        return switch (message.dispatch()) {
            case null -> "";
            case Dispatch.Drafted s -> say.text("request.message-waits");
            case Dispatch.Sent s -> say.text("trace.Sent");
            case Dispatch.Delivered s -> say.text("trace.Delivered");
            case Dispatch.Undelivered s -> say.text("trace.Undelivered");
            case Dispatch.Conflicted s -> say.text("trace.Conflicted");
            case Dispatch.Withdrawn s -> say.text("trace.Withdrawn");
        };
    }

    /** What it says by codes and times, in the language of the reader. */
    public List<String> codes(Say say) {
        return switch (message.content()) {
            case DelayNotice delay ->
                List.of(say.code(delay.ground()), say.text("request.expected-by", say.time(delay.expectedBy())));
            case ProgressReport report -> List.of(say.code(report.stage()));
            case Withdrawal withdrawal -> List.of(say.code(withdrawal.reason()));
            case WithdrawalConfirmation confirmation -> List.of(say.code(confirmation.stoppedAt()));
            case ClarificationRequest request ->
                request.flaws().stream()
                        .map(flaw -> say.code(flaw.kind()))
                        .distinct()
                        .toList();
            case InformationRequest request ->
                request.stopsClock() ? List.of(say.text("request.clock-stops")) : List.of();
            case InformationReply reply -> List.of();
            case ClarificationReply reply -> List.of();
            case ProgressEnquiry enquiry -> List.of();
            case QuestionCorrection correction -> List.of();
        };
    }

    /** What it says in words, as they were written. */
    public List<String> words(Say say) {
        return switch (message.content()) {
            case DelayNotice delay -> some(delay.explanation(), delay.legalArticle());
            case ProgressReport report -> some(report.remarks());
            case Withdrawal withdrawal -> some(withdrawal.explanation());
            case WithdrawalConfirmation confirmation -> List.of();
            case ClarificationRequest request -> some(request.question());
            case InformationRequest request ->
                request.fields().stream()
                        .map(field -> FieldNames.ofPath(say, field.fieldPath()) + ": " + field.why())
                        .toList();
            case InformationReply reply -> informed(say, reply);
            case ClarificationReply reply -> some(reply.explanation());
            case ProgressEnquiry enquiry -> some(enquiry.remarks());
            case QuestionCorrection correction -> some(correction.reason());
        };
    }

    private static List<String> informed(Say say, InformationReply reply) {
        var given = reply.fields().stream()
                .map(field -> FieldNames.ofPath(say, field.fieldPath()) + ": " + say.told(field.value()));
        return Stream.concat(given, some(reply.remarks()).stream()).toList();
    }

    private static List<String> some(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(text -> text != null && !text.isBlank())
                .map(String::valueOf)
                .toList();
    }
}
