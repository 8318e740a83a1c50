package org.headstamp.node.console.frame;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

/** Keeps which forms were posted. */
@Singleton
class PostedFormRepository implements PanacheRepositoryBase<PostedFormRow, PostedFormRow.Key> {
    /** Claims a mark for the present transaction; waits for another one that holds it. False if it was used before. */
    boolean claim(String account, UUID mark, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into console_post (account, mark, posted_at)
                                values (?1, ?2, ?3) on conflict do nothing""")
                        .setParameter(1, account)
                        .setParameter(2, mark)
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    boolean isUsed(String account, UUID mark) {
        return findByIdOptional(new PostedFormRow.Key(account, mark)).isPresent();
    }

    PostedFormRow present(String account, UUID mark) {
        return findByIdOptional(new PostedFormRow.Key(account, mark), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new IllegalStateException("the claimed mark is gone"));
    }

    int forget(Instant before, long most) {
        return getEntityManager()
                .createNativeQuery(
                        "delete from console_post where posted_at < ?1 or number <= (select max(number) from console_post) - ?2")
                .setParameter(1, before)
                .setParameter(2, most)
                .executeUpdate();
    }
}
