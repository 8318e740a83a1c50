package org.headstamp.node.trace.answering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.composing.ItemSearch;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A question of another State as stored. */
@Entity
@Table(name = "answering_trace")
class AnsweringRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String asker = "";

    UUID request = new UUID(0, 0);

    @Nullable
    UUID correction;

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String state = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String question = "";

    /** What was asked before more was told of it for the first time; null while nothing was. */
    @Column(name = "first_question")
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String firstQuestion;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String header = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String searches = "";

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Column(name = "opened_by")
    @Nullable
    String openedBy;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    /** Whether it waits for us. */
    boolean open;

    /** Until when it should be answered; null when the State that asks names no time. */
    @Nullable
    Instant due;

    /** What was read of it, since much may be; null before that, and after a change. */
    @Transient
    @Nullable
    private AnsweringTrace read;

    private record Searches(@JsonValue List<ItemSearch> list) {
        @JsonCreator
        Searches {}
    }

    static AnsweringRow of(AnsweringTrace trace, StoredJson json) {
        var row = new AnsweringRow();
        row.id = trace.id().value();
        row.caseId = trace.caseId().toString();
        row.asker = trace.asker().toString();
        row.request = trace.request().value();
        row.question = json.write(TraceQuestion.class, trace.question());
        row.header = json.write(Header.class, trace.header());
        row.receivedAt = trace.receivedAt();
        row.due = trace.header().replyBy();
        row.take(trace, json);
        return row;
    }

    /** What changes after the arrival. */
    void take(AnsweringTrace trace, StoredJson json) {
        correction = trace.correction() == null ? null : trace.correction().value();
        if (!json.read(TraceQuestion.class, question).equals(trace.question())) {
            firstQuestion = firstQuestion == null ? question : firstQuestion;
            question = json.write(TraceQuestion.class, trace.question());
        }
        stateCode = trace.state().getClass().getSimpleName();
        state = json.write(AnsweringState.class, trace.state());
        open = trace.waitsForUs();
        due = trace.state() instanceof AnsweringState.Delayed delayed ? delayed.until() : due;
        searches = json.write(Searches.class, new Searches(trace.searches()));
        read = null;
    }

    AnsweringTrace toTrace(StoredJson json) {
        var known = read;
        if (known == null) {
            known = readBy(json);
            read = known;
        }
        return known;
    }

    private AnsweringTrace readBy(StoredJson json) {
        return new AnsweringTrace(
                new TraceId(id),
                CaseId.parse(caseId),
                new MemberState(asker),
                new MessageId(request),
                correction == null ? null : new MessageId(correction),
                json.read(TraceQuestion.class, question),
                json.read(Header.class, header),
                json.read(Searches.class, searches).list(),
                json.read(AnsweringState.class, state),
                receivedAt);
    }
}
