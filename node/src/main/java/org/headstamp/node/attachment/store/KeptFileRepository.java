package org.headstamp.node.attachment.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headstamp.pki.Sha256;

/** Complete files by digest; their rows never change. */
@Singleton
class KeptFileRepository {
    private static final int LOCKS_ON_DIGESTS = 69;

    private final EntityManager database;

    KeptFileRepository(EntityManager database) {
        this.database = database;
    }

    /** Lets no other transaction complete a file of this digest until this one ends. */
    void lock(Sha256 digest) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(?1, hashtext(?2))", Integer.class)
                .setParameter(1, LOCKS_ON_DIGESTS)
                .setParameter(2, digest.hex())
                .getSingleResult();
    }

    void keep(KeptFile file, Instant at) {
        database.createNativeQuery("""
                        insert into attachment (sha256, media_type, size, on_disk, kept_at)
                        values (:sha256, :type, :size, :disk, :at)""")
                .setParameter("sha256", file.digest().bytes().toByteArray())
                .setParameter("type", file.mediaType())
                .setParameter("size", file.size())
                .setParameter("disk", file.content().onDisk())
                .setParameter("at", at)
                .executeUpdate();
    }

    Optional<KeptFile> find(Sha256 digest) {
        List<?> found = database.createNativeQuery(
                        "select media_type, size, on_disk from attachment where sha256 = ?1", Tuple.class)
                .setParameter(1, digest.bytes().toByteArray())
                .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(row -> new KeptFile(
                        digest,
                        row.get("media_type", String.class),
                        row.get("size", Long.class),
                        new Content(digest.hex(), row.get("on_disk", Boolean.class))))
                .findFirst();
    }
}
