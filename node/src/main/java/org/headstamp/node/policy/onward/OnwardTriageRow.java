package org.headstamp.node.policy.onward;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.PolicyVersion;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.onward.OnwardLead;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A further State on its way to a policy or a person, as stored. */
@Entity
@Table(name = "onward_triage")
@IdClass(OnwardTriageRow.Key.class)
class OnwardTriageRow {
    /** Which State, named by which answer. */
    record Key(UUID answer, String nextState) implements Serializable {
        static Key of(OnwardLead lead) {
            return new Key(lead.answer().value(), lead.to().toString());
        }
    }

    @Id
    UUID answer = new UUID(0, 0);

    @Id
    @Column(name = "next_state")
    String nextState = "";

    @Column(name = "trace_id")
    UUID traceId = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    @Column(name = "answered_by")
    String answeredBy = "";

    @Column(name = "answered_at")
    Instant answeredAt = Instant.EPOCH;

    boolean decided;

    int attempts;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt = Instant.EPOCH;

    @Column(name = "last_error")
    @Nullable
    String lastError;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String facts;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String decision;

    @Column(name = "policy_id")
    @Nullable
    UUID policyId;

    @Column(name = "next_trace")
    @Nullable
    UUID nextTrace;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String earlier = "[]";

    private record EarlierDecisions(@JsonValue List<OnwardTriage.Earlier> list) {
        @JsonCreator
        EarlierDecisions {}
    }

    static OnwardTriageRow of(OnwardTriage triage) {
        var row = new OnwardTriageRow();
        row.answer = triage.lead().answer().value();
        row.nextState = triage.lead().to().toString();
        row.traceId = triage.lead().trace().value();
        row.caseId = triage.caseId().toString();
        row.answeredBy = triage.answeredBy().toString();
        row.answeredAt = triage.answeredAt();
        row.nextAttemptAt = triage.answeredAt();
        return row;
    }

    void take(OnwardTriage triage, StoredJson json) {
        decided = triage.isDecided();
        decidedAt = triage.decidedAt();
        facts = triage.facts() == null ? null : json.write(OnwardFacts.class, triage.facts());
        decision = triage.decision() == null ? null : json.write(Decision.class, triage.decision());
        policyId = triage.decision() instanceof Decision.Leaves(var policy)
                ? PolicyVersion.idIn(policy).value()
                : null;
        nextTrace = triage.next() == null ? null : triage.next().value();
        earlier = json.write(EarlierDecisions.class, new EarlierDecisions(triage.earlier()));
    }

    OnwardTriage toTriage(StoredJson json) {
        return new OnwardTriage(
                lead(),
                CaseId.parse(caseId),
                new MemberState(answeredBy),
                answeredAt,
                facts == null ? null : json.read(OnwardFacts.class, facts),
                decision == null ? null : json.read(Decision.class, decision),
                decidedAt,
                nextTrace == null ? null : new TraceId(nextTrace),
                json.read(EarlierDecisions.class, earlier).list());
    }

    OnwardLead lead() {
        return new OnwardLead(new TraceId(traceId), new MessageId(answer), new MemberState(nextState));
    }
}
