package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.console.letter.Attachments;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.answering.AnsweringDialogue;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.correspondence.Correspondence;
import org.headstamp.node.trace.correspondence.DialogueId;
import org.headstamp.node.trace.correspondence.Judged;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.jspecify.annotations.Nullable;

/** What two States tell each other about a question, on either side of it. */
@Singleton
class DialogueMatter implements Matter {
    private final Correspondence correspondence;
    private final AskingDialogue asking;
    private final AnsweringDialogue answering;
    private final Attachments attachments;

    DialogueMatter(
            Correspondence correspondence,
            AskingDialogue asking,
            AnsweringDialogue answering,
            Attachments attachments) {
        this.correspondence = correspondence;
        this.asking = asking;
        this.answering = answering;
        this.attachments = attachments;
    }

    @Override
    public boolean covers(ApprovalSubject subject) {
        return subject.kind().equals("trace-message");
    }

    @Override
    public Leaving leaving(Operator by, ApprovalSubject subject) {
        var judged = judged(by, DialogueId.parse(subject.id()));
        var message = judged.message();
        var part = new Leaving.Part(
                List.of(message.trace().peer()),
                new Leaving.Said(message.content(), message.translations()),
                before(judged),
                judged.topic().header().forReply(message.language()),
                null,
                message.content() instanceof QuestionCorrection
                        ? attachments.of(message.trace().id(), message.trace().peer())
                        : List.of());
        return new Leaving(message.content().kind(), part);
    }

    private Judged judged(Operator by, DialogueId id) {
        var trace = correspondence.traceOf(id);
        return switch (trace.side()) {
            case ASKING -> asking.shown(by, trace.id(), id);
            case ANSWERING -> answering.shown(by, trace.id(), id);
        };
    }

    /** Only what puts right stands in the place of something. */
    private static Leaving.@Nullable Said before(Judged judged) {
        return judged.message().content() instanceof QuestionCorrection correction
                ? new Leaving.Said(
                        new QuestionCorrection(
                                correction.supersedes(),
                                correction.reason(),
                                judged.topic().question()),
                        judged.translations())
                : null;
    }

    @Override
    public void approve(Operator by, ApprovalSubject subject) {
        var id = DialogueId.parse(subject.id());
        var trace = correspondence.traceOf(id);
        switch (trace.side()) {
            case ASKING -> asking.approve(by, trace.id(), id);
            case ANSWERING -> answering.approve(by, trace.id(), id);
        }
    }

    @Override
    public void sendBack(Operator by, ApprovalSubject subject) {
        var id = DialogueId.parse(subject.id());
        TraceRef trace = correspondence.traceOf(id);
        switch (trace.side()) {
            case ASKING -> asking.discard(by, trace.id(), id);
            case ANSWERING -> answering.discard(by, trace.id(), id);
        }
    }
}
