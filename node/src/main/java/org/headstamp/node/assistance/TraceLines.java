package org.headstamp.node.assistance;

import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.asking.TraceState;

/** What was asked and answered in the case, on both sides. */
@Singleton
class TraceLines {
    private final TraceReading asking;
    private final AnsweringReading answering;

    TraceLines(TraceReading asking, AnsweringReading answering) {
        this.asking = asking;
        this.answering = answering;
    }

    void write(Operator by, CaseId id, Drafting draft) {
        for (var summary : asking.askedIn(by, id)) {
            asked(by, summary, draft);
        }
        for (var summary : answering.answeringIn(by, id)) {
            received(by, summary, draft);
        }
    }

    private void asked(Operator by, TraceSummary summary, Drafting draft) {
        var trace = asking.asked(by, summary.id());
        var request = trace.request();
        if (request == null) {
            return;
        }
        question(trace, request, draft);
        for (var answer : asking.answers(by, trace.id())) {
            new AnswerLines(answer.message(), trace.asked(), answer.answer()).write(draft);
        }
        if (trace.asked().equals(draft.addressee())) {
            unanswered(trace, request, draft);
        }
    }

    private static void question(Trace trace, MessageId request, Drafting draft) {
        var authority = trace.question().authority();
        draft.quote(
                Field.REQUESTING_AUTHORITY,
                request,
                "Information was sought until now by " + authority.name()
                        + (authority.contact().isBlank() ? "" : ", " + authority.contact())
                        + (authority.nationalCaseNumber().isBlank()
                                ? ""
                                : ", national case number " + authority.nationalCaseNumber()));
        draft.quote(
                Field.SUBJECT_MATTER,
                request,
                "The items are illicit by: " + trace.question().legalJustification());
        draft.quote(
                Field.FACTS,
                request,
                draft.self() + " asked " + trace.asked() + " about "
                        + trace.question().questions().stream()
                                .map(ItemWords::words)
                                .collect(Collectors.joining(", ")));
        draft.quote(
                Field.PURPOSE,
                request,
                "The information was sought for "
                        + ItemWords.words(trace.header().purpose()) + " ("
                        + trace.question().illicitBasis().stream()
                                .map(ItemWords::words)
                                .collect(Collectors.joining(", "))
                        + ")");
    }

    /** What the addressee did not tell the focal point is what it is now asked for formally. */
    private static void unanswered(Trace trace, MessageId request, Drafting draft) {
        switch (trace.state()) {
            case TraceState.Refused(var refusal, var ground, var at) ->
                draft.quote(
                        Field.ASSISTANCE_SOUGHT,
                        refusal,
                        "The answer to question " + request + ", refused on the ground " + ItemWords.words(ground));
            case TraceState.Answered answered -> {}
            case TraceState.Closed closed -> {}
            case TraceState.Withdrawn withdrawn -> {}
            default ->
                draft.quote(
                        Field.ASSISTANCE_SOUGHT, request, "The answer to question " + request + ", which has none yet");
        }
    }

    private void received(Operator by, TraceSummary summary, Drafting draft) {
        var question = answering.answering(by, summary.id());
        draft.quote(
                Field.FACTS,
                question.request(),
                question.asker() + " asked " + draft.self() + " on "
                        + question.question().circumstances().date() + " about: "
                        + question.question().items().stream()
                                .map(ItemWords::of)
                                .collect(Collectors.joining("; ")));
    }
}
