package org.headstamp.node.console.cases;

import jakarta.inject.Singleton;
import java.util.List;
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

    List<AnswerView> answers(Operator by, CaseId id) {
        if (!by.isOneOf(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR)) {
            return List.of();
        }
        var received = traces.askedIn(by, id).stream()
                .flatMap(trace -> traces.answers(by, trace.id()).stream()
                        .map(answer -> new AnswerView(trace.peer(), answer.answer(), answer.message(), false)));
        var given = requests.answeringIn(by, id).stream()
                .map(TraceSummary::id)
                .map(trace -> requests.answering(by, trace))
                .flatMap(this::given);
        return Stream.concat(received, given).toList();
    }

    private Stream<AnswerView> given(AnsweringTrace trace) {
        return switch (trace.state()) {
            case AnsweringState.AwaitingApproval waiting -> view(waiting.reply(), true);
            case AnsweringState.Given given -> view(given.reply(), false);
            case AnsweringState.Received received -> Stream.empty();
            case AnsweringState.Acknowledged acknowledged -> Stream.empty();
            case AnsweringState.Working working -> Stream.empty();
            case AnsweringState.Stopped stopped -> Stream.empty();
        };
    }

    private Stream<AnswerView> view(Reply reply, boolean waiting) {
        return switch (reply) {
            case Reply.Answer answer -> Stream.of(new AnswerView(self, answer.answer(), null, waiting));
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
                ? notifications.in(by, id).stream()
                        .flatMap(ours -> notifications.foreign(by, ours.id()).stream()
                                .map(theirs -> new InvestigationView(
                                        ours.notified(), theirs.reference(), theirs.stage(), theirs.since())))
                : Stream.<InvestigationView>empty();
        return Stream.concat(own, foreign).toList();
    }
}
