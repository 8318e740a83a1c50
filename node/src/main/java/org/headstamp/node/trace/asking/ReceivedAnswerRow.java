package org.headstamp.node.trace.asking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.registry.HistoryFlaw;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.message.TraceAnswer;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An answer as stored. */
@Entity
@Table(name = "trace_answer")
class ReceivedAnswerRow {
    @Id
    UUID message = new UUID(0, 0);

    @Column(name = "trace_id")
    UUID traceId = new UUID(0, 0);

    @ColumnTransformer(write = "cast(? as jsonb)")
    String answer = "";

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Column(name = "opened_by")
    @Nullable
    String openedBy;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Enumerated(EnumType.STRING)
    ReceivedAnswer.Standing standing = ReceivedAnswer.Standing.COUNTS;

    @Nullable
    UUID supersedes;

    String reason = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String flaws = "";

    private record Flaws(@JsonValue List<HistoryFlaw> list) {
        @JsonCreator
        Flaws {}
    }

    static ReceivedAnswerRow of(ReceivedAnswer received, StoredJson json) {
        var row = new ReceivedAnswerRow();
        row.message = received.message().value();
        row.traceId = received.trace().value();
        row.answer = json.write(TraceAnswer.class, received.answer());
        row.receivedAt = received.receivedAt();
        row.openedBy = received.openedBy();
        row.openedAt = received.openedAt();
        row.standing = received.standing();
        row.supersedes =
                received.supersedes() == null ? null : received.supersedes().value();
        row.reason = received.reason();
        row.flaws = json.write(Flaws.class, new Flaws(received.flaws()));
        return row;
    }

    ReceivedAnswer toAnswer(StoredJson json) {
        return new ReceivedAnswer(
                new MessageId(message),
                new TraceId(traceId),
                json.read(TraceAnswer.class, answer),
                receivedAt,
                openedBy,
                openedAt,
                standing,
                supersedes == null ? null : new MessageId(supersedes),
                reason,
                json.read(Flaws.class, flaws).list());
    }
}
