package org.headstamp.node.console.cases;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.OriginReading;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringState;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.Reply;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.pki.MemberState;

/** What the messages of a case say, for those who may read contents. Reading opens them, which the log records. */
@Singleton
class CaseContents {
    /** Answers of each side that are shown in full. */
    private static final int LATEST = 3;

    private final TraceReading traces;
    private final AnsweringReading requests;
    private final OriginReading notifications;
    private final InvestigationReading investigations;
    private final MemberState self;

    CaseContents(
            TraceReading traces,
            AnsweringReading requests,
            OriginReading notifications,
            InvestigationReading investigations,
            Federation federation) {
        this.traces = traces;
        this.requests = requests;
        this.notifications = notifications;
        this.investigations = investigations;
        this.self = federation.self();
    }

    List<QuestionView> questions(Operator by, CaseId id) {
        return Stream.concat(
                        traces.askedIn(by, id).stream().map(trace -> QuestionView.ours(self, trace)),
                        requests.answeringIn(by, id).stream().map(trace -> QuestionView.theirs(self, trace)))
                .toList();
    }

    /** The latest answers that were received and given, the newest first of each; the others are with their questions. */
    List<AnswerView> answers(Operator by, CaseId id) {
        if (!by.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR)) {
            return List.of();
        }
        var peers = traces.askedIn(by, id).stream().collect(Collectors.toMap(TraceSummary::id, TraceSummary::peer));
        var received = traces.latestAnswers(by, id, LATEST).stream()
                .map(answer -> new AnswerView(
                        Objects.requireNonNull(peers.get(answer.trace())),
                        answer.answer(),
                        answer.message(),
                        false,
                        QuestionView.ours(answer.trace())));
        var given = requests.latestReplies(by, id, LATEST).stream().flatMap(this::given);
        return Stream.concat(received, given).toList();
    }

    private Stream<AnswerView> given(AnsweringTrace trace) {
        return switch (trace.state()) {
            case AnsweringState.AwaitingApproval waiting -> view(trace, waiting.reply(), true);
            case AnsweringState.Given given -> view(trace, given.reply(), false);
            case AnsweringState.Received received -> Stream.empty();
            case AnsweringState.Acknowledged acknowledged -> Stream.empty();
            case AnsweringState.Working working -> Stream.empty();
            case AnsweringState.Stopped stopped -> Stream.empty();
        };
    }

    private Stream<AnswerView> view(AnsweringTrace trace, Reply reply, boolean waiting) {
        return switch (reply) {
            case Reply.Answer answer ->
                Stream.of(new AnswerView(self, answer.answer(), null, waiting, QuestionView.theirs(trace.id())));
            case Reply.NoAnswer refusal -> Stream.empty();
        };
    }

    List<InvestigationView> investigations(Operator by, CaseId id) {
        var own = by.isOneOf(Role.FOCAL_POINT, Role.INVESTIGATOR)
                ? investigations.in(by, id).stream()
                        .map(ours -> new InvestigationView(
                                self,
                                ours.reference(),
                                ours.state().stage(),
                                ours.state().since()))
                : Stream.<InvestigationView>empty();
        var foreign = by.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR)
                ? foreign(by, id)
                : Stream.<InvestigationView>empty();
        return Stream.concat(own, foreign).toList();
    }

    private Stream<InvestigationView> foreign(Operator by, CaseId id) {
        var known = notifications.foreignIn(by, id);
        return notifications.in(by, id).stream()
                .flatMap(ours -> Stream.ofNullable(known.get(ours.id()))
                        .map(theirs -> new InvestigationView(
                                ours.notified(), theirs.reference(), theirs.stage(), theirs.since())));
    }
}
