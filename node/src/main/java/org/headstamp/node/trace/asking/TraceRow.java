package org.headstamp.node.trace.asking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A trace as stored. Question, header and state are JSON as in REST. */
@Entity
@Table(name = "trace")
class TraceRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String asked = "";

    @Nullable
    UUID request;

    @Nullable
    UUID correction;

    @Nullable
    UUID answer;

    @Column(name = "drafted_by")
    String draftedBy = "";

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String state = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String question = "";

    /** What was asked before it was put right for the first time; null while it was not. */
    @Column(name = "first_question")
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String firstQuestion;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String header = "";

    @Column(name = "usual_time")
    boolean usualTime;

    @Column(name = "opened_at")
    Instant openedAt = Instant.EPOCH;

    static TraceRow of(Trace trace, StoredJson json) {
        var row = new TraceRow();
        row.id = trace.id().value();
        row.caseId = trace.caseId().toString();
        row.asked = trace.asked().toString();
        row.draftedBy = trace.draftedBy();
        row.question = json.write(TraceQuestion.class, trace.question());
        row.usualTime = trace.usualTime();
        row.openedAt = trace.openedAt();
        row.take(trace, json);
        return row;
    }

    /** What changes after the draft. */
    void take(Trace trace, StoredJson json) {
        header = json.write(Header.class, trace.header());
        request = idOf(trace.request());
        answer = idOf(trace.answer());
        if (!Objects.equals(correction, idOf(trace.correction()))) {
            firstQuestion = firstQuestion == null ? question : firstQuestion;
            correction = idOf(trace.correction());
            question = json.write(TraceQuestion.class, trace.question());
        }
        stateCode = trace.state().getClass().getSimpleName();
        state = json.write(TraceState.class, trace.state());
    }

    Trace toTrace(StoredJson json) {
        return new Trace(
                new TraceId(id),
                CaseId.parse(caseId),
                new MemberState(asked),
                json.read(TraceQuestion.class, question),
                json.read(Header.class, header),
                usualTime,
                draftedBy,
                message(request),
                message(correction),
                message(answer),
                json.read(TraceState.class, state),
                openedAt);
    }

    private static @Nullable UUID idOf(@Nullable MessageId message) {
        return message == null ? null : message.value();
    }

    private static @Nullable MessageId message(@Nullable UUID id) {
        return id == null ? null : new MessageId(id);
    }
}
