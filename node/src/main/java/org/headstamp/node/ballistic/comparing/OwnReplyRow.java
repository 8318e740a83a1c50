package org.headstamp.node.ballistic.comparing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.ballistic.BallisticReplyId;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Translation;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A reply of ours as stored. */
@Entity
@Table(name = "ballistic_reply")
class OwnReplyRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "lead_id")
    UUID leadId = new UUID(0, 0);

    @Column(name = "rests_on")
    UUID[] restsOn = {};

    @Nullable
    UUID supersedes;

    @Nullable
    UUID message;

    @Column(name = "drafted_by")
    String draftedBy = "";

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String dispatch = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String reply = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String translations = "";

    @Nullable
    String language;

    @Column(name = "drafted_at")
    Instant draftedAt = Instant.EPOCH;

    private record Translated(@JsonValue List<Translation> list) {
        @JsonCreator
        Translated {}
    }

    static OwnReplyRow of(OwnReply reply, StoredJson json) {
        var row = new OwnReplyRow();
        row.id = reply.id().value();
        row.leadId = reply.lead().value();
        row.supersedes = reply.supersedes() == null ? null : reply.supersedes().value();
        row.restsOn = reply.restsOn().stream().map(MessageId::value).toArray(UUID[]::new);
        row.draftedBy = reply.draftedBy();
        row.reply = json.write(BallisticReply.class, reply.reply());
        row.translations = json.write(Translated.class, new Translated(reply.translations()));
        row.language = reply.language();
        row.draftedAt = reply.draftedAt();
        row.take(reply, json);
        return row;
    }

    /** What changes after the draft. */
    void take(OwnReply reply, StoredJson json) {
        message = reply.message() == null ? null : reply.message().value();
        stateCode = reply.dispatch().getClass().getSimpleName();
        dispatch = json.write(Dispatch.class, reply.dispatch());
    }

    OwnReply toReply(ForeignLead lead, StoredJson json) {
        return new OwnReply(
                new BallisticReplyId(id),
                lead.id(),
                lead.caseId(),
                lead.asker(),
                json.read(BallisticReply.class, reply),
                json.read(Translated.class, translations).list(),
                language,
                Arrays.stream(restsOn).map(MessageId::new).toList(),
                supersedes == null ? null : new BallisticReplyId(supersedes),
                draftedBy,
                message == null ? null : new MessageId(message),
                json.read(Dispatch.class, dispatch),
                draftedAt);
    }
}
