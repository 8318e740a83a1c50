package org.headstamp.node.policy;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import org.headstamp.node.StoredJson;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.pki.Sha256;

/** Tells the log what becomes of policies. Each entry quotes the digest of the rules, so that the log proves them. */
@Singleton
class PolicyJournal {
    static final String SUBJECT = "policy";

    private final AuditLog log;
    private final StoredJson json;

    PolicyJournal(AuditLog log, StoredJson json) {
        this.log = log;
        this.json = json;
    }

    void happened(AuditKind kind, String actor, PolicyVersion policy, String code) {
        var rules = ByteString.copyFromUtf8(json.write(PolicyRules.class, policy.rules()));
        log.append(AuditEvent.of(kind, actor)
                .subject(SUBJECT, policy.reference())
                .content(Sha256.of(rules))
                .outcome(code));
    }
}
