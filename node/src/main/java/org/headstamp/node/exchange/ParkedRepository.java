package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Finds messages in custody whose handling failed, without their contents. */
@Singleton
class ParkedRepository {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String PARKED = """
        select r.messageId as id, r.sender as sender, r.caseId as inCase, r.kind as kind,
          r.receivedAt as receivedAt, r.attempts as attempts, r.nextAttemptAt as nextAttemptAt,
          r.lastFailure as cause, r.lastFailureCode as peerCode, r.lastError as why
        from InboxRow r where r.state = RECEIVED and r.lastError is not null\
        """;

    private final EntityManager database;

    ParkedRepository(EntityManager database) {
        this.database = database;
    }

    List<ParkedMessage> after(@Nullable MessageId last, int most) {
        return parked("r.messageId > :seen order by r.messageId")
                .setParameter("seen", last == null ? FIRST : last.value())
                .setMaxResults(most)
                .getResultStream()
                .map(ParkedRepository::read)
                .toList();
    }

    List<ParkedMessage> of(MemberState peer, int most) {
        return parked("r.sender = :peer order by r.receivedAt, r.messageId")
                .setParameter("peer", peer.alpha2())
                .setMaxResults(most)
                .getResultStream()
                .map(ParkedRepository::read)
                .toList();
    }

    Optional<ParkedMessage> find(MessageId id) {
        return parked("r.messageId = :id")
                .setParameter("id", id.value())
                .getResultStream()
                .map(ParkedRepository::read)
                .findFirst();
    }

    private TypedQuery<Tuple> parked(String which) {
        return database.createQuery(PARKED + " and " + which, Tuple.class);
    }

    private static ParkedMessage read(Tuple row) {
        return new ParkedMessage(
                new MessageId(row.get("id", UUID.class)),
                new MemberState(row.get("sender", String.class)),
                CaseId.parse(row.get("inCase", String.class)),
                row.get("kind", PayloadKind.class),
                row.get("receivedAt", Instant.class),
                row.get("attempts", Integer.class),
                row.get("nextAttemptAt", Instant.class),
                new FailedAttempt(
                        row.get("cause", FailureCause.class),
                        row.get("peerCode", String.class),
                        row.get("why", String.class)));
    }

    /** Ends the pause of a message; false if it was not parked any more. */
    boolean release(MessageId id, Instant now) {
        return database.createQuery("""
            update InboxRow set nextAttemptAt = :now
            where messageId = :id and state = RECEIVED and lastError is not null\
            """)
                        .setParameter("now", now)
                        .setParameter("id", id.value())
                        .executeUpdate()
                == 1;
    }
}
