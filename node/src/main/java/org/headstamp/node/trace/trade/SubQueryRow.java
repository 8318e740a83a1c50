package org.headstamp.node.trace.trade;

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
import org.headstamp.node.CaseId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A question to the trade as stored. */
@Entity
@Table(name = "sub_query")
class SubQueryRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "trace_id")
    UUID traceId = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String peer = "";

    String party = "";

    @Enumerated(EnumType.STRING)
    PartyRole role = PartyRole.DEALER;

    String question = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String items = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String shown = "";

    @Column(name = "asked_by")
    String askedBy = "";

    @Column(name = "asked_at")
    Instant askedAt = Instant.EPOCH;

    Instant due = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    SubQuery.State state = SubQuery.State.OPEN;

    @Column(name = "opened_by")
    @Nullable
    String openedBy;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String reminders = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String answer;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String earlier = "";

    private record Items(@JsonValue List<String> list) {
        @JsonCreator
        Items {}
    }

    private record Shown(@JsonValue List<TradeItem> list) {
        @JsonCreator
        Shown {}
    }

    private record Reminders(@JsonValue List<Instant> list) {
        @JsonCreator
        Reminders {}
    }

    private record Answers(@JsonValue List<TradeAnswer> list) {
        @JsonCreator
        Answers {}
    }

    static SubQueryRow of(SubQuery query, StoredJson json) {
        var row = new SubQueryRow();
        row.id = query.id().value();
        row.traceId = query.trace().id().value();
        row.caseId = query.trace().caseId().toString();
        row.peer = query.trace().peer().toString();
        row.party = query.party().value();
        row.role = query.role();
        row.question = query.question();
        row.items = json.write(Items.class, new Items(query.items()));
        row.shown = json.write(Shown.class, new Shown(query.shown()));
        row.askedBy = query.askedBy();
        row.askedAt = query.askedAt();
        row.due = query.due();
        row.take(query, json);
        return row;
    }

    /** What changes after it was asked. */
    void take(SubQuery query, StoredJson json) {
        state = query.state();
        if (query.opened() != null) {
            openedBy = query.opened().account();
            openedAt = query.opened().at();
        }
        reminders = json.write(Reminders.class, new Reminders(query.reminders()));
        answer = query.answer() == null ? null : json.write(TradeAnswer.class, query.answer());
        earlier = json.write(Answers.class, new Answers(query.earlier()));
    }

    SubQuery toQuery(StoredJson json) {
        return new SubQuery(
                new SubQueryId(id),
                new TraceRef(
                        TraceRef.Side.ANSWERING, new TraceId(traceId), CaseId.parse(caseId), new MemberState(peer)),
                new RecordKey(party),
                role,
                question,
                json.read(Items.class, items).list(),
                json.read(Shown.class, shown).list(),
                askedBy,
                askedAt,
                due,
                state,
                openedBy == null || openedAt == null ? null : new SubQuery.Opened(openedBy, openedAt),
                json.read(Reminders.class, reminders).list(),
                answer == null ? null : json.read(TradeAnswer.class, answer),
                json.read(Answers.class, earlier).list());
    }
}
