package org.headstamp.node.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A proposal to investigate together as stored. */
@Entity
@Table(name = "joint_investigation")
class JointRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String peer = "";

    UUID notification = new UUID(0, 0);

    boolean ours;

    @Nullable
    UUID message;

    @Column(name = "reply_message")
    @Nullable
    UUID replyMessage;

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String state = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String proposal = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String header = "";

    @Column(name = "begun_at")
    Instant begunAt = Instant.EPOCH;

    @Embedded
    @Nullable
    OpeningRow opening;

    static JointRow of(JointInvestigation joint, StoredJson json) {
        var row = new JointRow();
        row.id = joint.id().value();
        row.caseId = joint.caseId().toString();
        row.peer = joint.peer().toString();
        row.notification = joint.notification().value();
        row.ours = joint.ours();
        row.proposal = json.write(JointProposal.class, joint.proposal());
        row.header = json.write(Header.class, joint.header());
        row.begunAt = joint.begunAt();
        row.take(joint, json);
        return row;
    }

    /** What changes after the beginning. */
    void take(JointInvestigation joint, StoredJson json) {
        message = joint.message() == null ? null : joint.message().value();
        replyMessage = joint.state() instanceof JointState.Replied replied
                ? replied.message().value()
                : replyMessage;
        stateCode = joint.state().getClass().getSimpleName();
        state = json.write(JointState.class, joint.state());
    }

    boolean open(String reader, Instant now) {
        if (opening == null) {
            opening = new OpeningRow();
        }
        return opening.open(reader, now);
    }

    JointInvestigation toJoint(StoredJson json) {
        return new JointInvestigation(
                new JointId(id),
                CaseId.parse(caseId),
                new MemberState(peer),
                new MessageId(notification),
                ours,
                json.read(JointProposal.class, proposal),
                json.read(Header.class, header),
                message == null ? null : new MessageId(message),
                json.read(JointState.class, state),
                begunAt);
    }
}
