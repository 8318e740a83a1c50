package org.headstamp.node.trace.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A message of a dialogue as stored. */
@Entity
@Table(name = "trace_dialogue")
class DialogueRow {
    @Id
    UUID id = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    TraceRef.Side side = TraceRef.Side.ASKING;

    @Column(name = "trace_id")
    UUID traceId = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String peer = "";

    String direction = "";

    @Enumerated(EnumType.STRING)
    MessageKind kind = MessageKind.PROGRESS_ENQUIRY;

    @Nullable
    UUID message;

    @Column(name = "in_reply_to")
    @Nullable
    UUID inReplyTo;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String content = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String translations = "";

    @Nullable
    String language;

    @Column(name = "dispatch_code")
    @Nullable
    String dispatchCode;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String dispatch;

    @Column(name = "drafted_by")
    @Nullable
    String draftedBy;

    @Column(name = "answered_by")
    @Nullable
    UUID answeredBy;

    @Column(name = "superseded_by")
    @Nullable
    UUID supersededBy;

    Instant at = Instant.EPOCH;

    @Column(name = "opened_by")
    @Nullable
    String openedBy;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    static DialogueRow of(DialogueMessage message, StoredJson json) {
        var row = new DialogueRow();
        row.id = message.id().value();
        row.side = message.trace().side();
        row.traceId = message.trace().id().value();
        row.caseId = message.trace().caseId().toString();
        row.peer = message.trace().peer().toString();
        row.direction = message.isTheirs() ? "IN" : "OUT";
        row.kind = message.content().kind();
        row.inReplyTo = idOf(message.inReplyTo());
        row.content = json.write(DialogueContent.class, message.content());
        row.translations =
                json.write(Translation[].class, message.translations().toArray(Translation[]::new));
        row.language = message.language();
        row.draftedBy = message.draftedBy();
        row.at = message.at();
        row.take(message, json);
        return row;
    }

    /** What changes after the draft or the arrival. */
    void take(DialogueMessage changed, StoredJson json) {
        var way = changed.dispatch();
        message = idOf(changed.message());
        dispatchCode = way == null ? null : way.getClass().getSimpleName();
        dispatch = way == null ? null : json.write(Dispatch.class, way);
        answeredBy = idOf(changed.answeredBy());
        supersededBy = idOf(changed.supersededBy());
        openedBy = changed.openedBy();
        openedAt = changed.openedAt();
    }

    DialogueMessage toMessage(StoredJson json) {
        return new DialogueMessage(
                new DialogueId(id),
                new TraceRef(side, new TraceId(traceId), CaseId.parse(caseId), new MemberState(peer)),
                messageOf(message),
                messageOf(inReplyTo),
                json.read(DialogueContent.class, content),
                List.of(json.read(Translation[].class, translations)),
                language,
                dispatch == null ? null : json.read(Dispatch.class, dispatch),
                draftedBy,
                messageOf(answeredBy),
                messageOf(supersededBy),
                at,
                openedBy,
                openedAt);
    }

    private static @Nullable UUID idOf(@Nullable MessageId message) {
        return message == null ? null : message.value();
    }

    private static @Nullable MessageId messageOf(@Nullable UUID id) {
        return id == null ? null : new MessageId(id);
    }
}
