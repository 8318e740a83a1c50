package org.headstamp.node.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.composing.ItemSearch;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A question on its way to a policy or a person, as stored. */
@Entity
@Table(name = "question_triage")
class TriageRow {
    @Id
    @Column(name = "trace_id")
    UUID traceId = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String asker = "";

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    boolean decided;

    int attempts;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt = Instant.EPOCH;

    @Column(name = "last_error")
    @Nullable
    String lastError;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String searches;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String facts;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String decision;

    @Column(name = "policy_id")
    @Nullable
    UUID policyId;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    private record Searches(@JsonValue List<ItemSearch> list) {
        @JsonCreator
        Searches {}
    }

    static TriageRow of(Triage triage) {
        var row = new TriageRow();
        row.traceId = triage.trace().value();
        row.caseId = triage.caseId().toString();
        row.asker = triage.asker().toString();
        row.receivedAt = triage.receivedAt();
        row.nextAttemptAt = triage.receivedAt();
        return row;
    }

    void take(Triage triage, StoredJson json) {
        decided = triage.isDecided();
        decidedAt = triage.decidedAt();
        searches = triage.searches().isEmpty() ? null : json.write(Searches.class, new Searches(triage.searches()));
        facts = triage.facts() == null ? null : json.write(AnswerFacts.class, triage.facts());
        decision = triage.decision() == null ? null : json.write(Decision.class, triage.decision());
        policyId = triage.decision() instanceof Decision.Leaves(var policy)
                ? PolicyVersion.idIn(policy).value()
                : null;
    }

    Triage toTriage(StoredJson json) {
        return new Triage(
                new TraceId(traceId),
                CaseId.parse(caseId),
                new MemberState(asker),
                receivedAt,
                searches == null
                        ? List.of()
                        : json.read(Searches.class, searches).list(),
                facts == null ? null : json.read(AnswerFacts.class, facts),
                decision == null ? null : json.read(Decision.class, decision),
                decidedAt);
    }
}
