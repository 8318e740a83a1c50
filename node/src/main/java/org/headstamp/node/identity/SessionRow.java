package org.headstamp.node.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A session as stored. */
@Entity
@Table(name = "operator_session")
class SessionRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "token_digest")
    byte[] tokenDigest = {};

    String account = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "began_with")
    Beginning beganWith = Beginning.PASSWORD;

    @Column(name = "began_at")
    Instant beganAt = Instant.EPOCH;

    @Column(name = "used_at")
    Instant usedAt = Instant.EPOCH;

    @Column(name = "ends_at")
    Instant endsAt = Instant.EPOCH;

    String agent = "";
    String address = "";

    static SessionRow of(Session session, SessionToken token) {
        var row = new SessionRow();
        row.id = session.id().value();
        row.tokenDigest = token.digest().bytes().toByteArray();
        row.account = session.account();
        row.beganWith = session.beganWith();
        row.beganAt = session.beganAt();
        row.usedAt = session.usedAt();
        row.endsAt = session.endsAt();
        row.agent = session.origin().agent();
        row.address = session.origin().address();
        return row;
    }

    boolean isOver(Instant now, Duration idle) {
        return !now.isBefore(endsAt) || !now.isBefore(usedAt.plus(idle));
    }

    /** Its holder is warned for so long before, and not in the first half of what it may lie idle. */
    SessionEnd end(Duration idle, Duration warned) {
        var unused = usedAt.plus(idle);
        var first = unused.isBefore(endsAt) ? unused : endsAt;
        var half = idle.dividedBy(2);
        return new SessionEnd(unused, endsAt, first.minus(half.compareTo(warned) < 0 ? half : warned));
    }

    Session toSession() {
        return new Session(
                new SessionId(id), account, beganWith, beganAt, usedAt, endsAt, new SessionOrigin(agent, address));
    }
}
