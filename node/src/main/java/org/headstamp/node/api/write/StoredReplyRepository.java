package org.headstamp.node.api.write;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** Keeps replies. */
@Singleton
class StoredReplyRepository implements PanacheRepositoryBase<StoredReplyRow, StoredReplyRow.Key> {
    /** More keys than this are not kept; the oldest go first. */
    private static final long MOST = 1_000_000;

    /** Claims a key for the present transaction; waits for another one that holds it. False if it was used before. */
    boolean claim(IdempotencyKey key, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into api_reply (account, idempotency_key, target, request_sha256, asked_at)
                                values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                        .setParameter(1, key.account())
                        .setParameter(2, key.value())
                        .setParameter(3, key.target())
                        .setParameter(4, key.request().bytes().toByteArray())
                        .setParameter(5, now)
                        .executeUpdate()
                == 1;
    }

    StoredReplyRow present(IdempotencyKey key) {
        return find(key).orElseThrow(() -> new IllegalStateException("the claimed key is gone"));
    }

    Optional<StoredReplyRow> find(IdempotencyKey key) {
        return findByIdOptional(new StoredReplyRow.Key(key.account(), key.value()), LockModeType.PESSIMISTIC_WRITE);
    }

    int forget(Instant before) {
        return getEntityManager()
                .createNativeQuery(
                        "delete from api_reply where asked_at < ?1 or number <= (select max(number) from api_reply) - ?2")
                .setParameter(1, before)
                .setParameter(2, MOST)
                .executeUpdate();
    }
}
