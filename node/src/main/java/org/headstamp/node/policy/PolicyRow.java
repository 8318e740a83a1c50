package org.headstamp.node.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A version of a policy as stored; the database refuses to change what it says. */
@Entity
@Table(name = "policy_version")
class PolicyRow {
    @Id
    String reference = "";

    @Column(name = "policy_id")
    UUID policyId = new UUID(0, 0);

    int version;

    @Enumerated(EnumType.STRING)
    PolicyRules.Kind kind = PolicyRules.Kind.ANSWER;

    String title = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String rules = "";

    @Column(name = "made_by")
    String madeBy = "";

    @Column(name = "made_at")
    Instant madeAt = Instant.EPOCH;

    @Column(name = "approved_by")
    @Nullable
    String approvedBy;

    @Column(name = "approved_at")
    @Nullable
    Instant approvedAt;

    @Column(name = "in_force_from")
    @Nullable
    Instant inForceFrom;

    @Column(name = "retired_by")
    @Nullable
    String retiredBy;

    @Column(name = "retired_at")
    @Nullable
    Instant retiredAt;

    static PolicyRow of(PolicyVersion policy, StoredJson json) {
        var row = new PolicyRow();
        row.reference = policy.reference();
        row.policyId = policy.id().value();
        row.version = policy.version();
        row.kind = PolicyRules.kindOf(policy.rules());
        row.title = policy.title();
        row.rules = json.write(PolicyRules.class, policy.rules());
        row.madeBy = policy.madeBy();
        row.madeAt = policy.madeAt();
        row.take(policy);
        return row;
    }

    /** What is added to a version after it was made. */
    void take(PolicyVersion policy) {
        approvedBy = policy.approvedBy();
        approvedAt = policy.approvedAt();
        inForceFrom = policy.inForceFrom();
        retiredBy = policy.retiredBy();
        retiredAt = policy.retiredAt();
    }

    PolicyVersion toPolicy(StoredJson json) {
        return new PolicyVersion(
                new PolicyId(policyId),
                version,
                title,
                json.read(PolicyRules.class, rules),
                madeBy,
                madeAt,
                approvedBy,
                approvedAt,
                inForceFrom,
                retiredBy,
                retiredAt);
    }
}
