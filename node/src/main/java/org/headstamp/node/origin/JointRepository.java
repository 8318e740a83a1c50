package org.headstamp.node.origin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;

/** Reads and keeps proposals to investigate together. */
@Singleton
class JointRepository implements PanacheRepositoryBase<JointRow, UUID> {
    static final int MOST = 200;

    private final CaseAccess access;
    private final StoredJson json;

    JointRepository(CaseAccess access, StoredJson json) {
        this.access = access;
        this.json = json;
    }

    void add(JointInvestigation joint) {
        persist(JointRow.of(joint, json));
    }

    JointInvestigation get(Operator by, JointId id) {
        return admitted(by, id, LockModeType.NONE);
    }

    /** For a change: nobody else changes it until the transaction ends. */
    JointInvestigation locked(Operator by, JointId id) {
        return admitted(by, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private JointInvestigation admitted(Operator by, JointId id, LockModeType lock) {
        var joint = findByIdOptional(id.value(), lock).map(this::toJoint).orElseThrow(() -> unknown(id));
        access.require(by, joint.caseId(), () -> unknown(id));
        return joint;
    }

    /** By the message that carried the proposal, or that carried the reply to it. */
    Optional<JointInvestigation> lockedByMessage(MessageId message) {
        return find("message = ?1 or replyMessage = ?1", message.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(this::toJoint);
    }

    void keep(JointInvestigation joint) {
        findById(joint.id().value()).take(joint, json);
    }

    /** What was proposed about one notification, oldest first, to a bound. */
    List<JointInvestigation> about(MessageId notification) {
        return find("notification = ?1 order by id", notification.value()).page(0, MOST).stream()
                .map(this::toJoint)
                .toList();
    }

    List<JointInvestigation> ofCase(Operator by, CaseId caseId) {
        access.require(by, caseId);
        return find("caseId = ?1 order by id", caseId.toString()).page(0, MOST).stream()
                .map(this::toJoint)
                .toList();
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(JointId id, String by, Instant at) {
        return findById(id.value(), LockModeType.PESSIMISTIC_WRITE).open(by, at);
    }

    private JointInvestigation toJoint(JointRow row) {
        return row.toJoint(json);
    }

    private static UnknownOriginRecordException unknown(JointId id) {
        return new UnknownOriginRecordException("proposal of a joint investigation", id);
    }
}
