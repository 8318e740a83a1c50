package org.headstamp.node.registry.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.jspecify.annotations.Nullable;

/** Reads and keeps imports. */
@Singleton
class RegisterImportRepository implements PanacheRepositoryBase<RegisterImportRow, UUID> {
    private final StoredJson json;

    RegisterImportRepository(StoredJson json) {
        this.json = json;
    }

    void add(RegisterImport started) {
        persistAndFlush(RegisterImportRow.of(started));
    }

    RegisterImport get(ImportId id) {
        return findByIdOptional(id.value())
                .map(row -> row.toImport(json))
                .orElseThrow(() -> new UnknownImportException(id));
    }

    /** How far one has come; without effect on one that is over. */
    void seen(ImportId id, long done, Instant at) {
        update(
                "done = ?2, seenAt = ?3 where id = ?1 and state = ?4",
                id.value(),
                done,
                at,
                RegisterImport.State.RUNNING);
    }

    void keep(RegisterImport changed) {
        findById(changed.id().value(), LockModeType.PESSIMISTIC_WRITE).take(changed, json);
    }

    /** Newest first, before the given one or from the newest. */
    List<RegisterImport> before(@Nullable ImportId id, int most) {
        var page = id == null ? find("order by id desc") : find("id < ?1 order by id desc", id.value());
        return page.page(0, most).stream().map(row -> row.toImport(json)).toList();
    }

    /** The newest one, how many are over, and how many of the others some node still runs. */
    String standing(Instant seenSince) {
        return (String) getEntityManager()
                .createNativeQuery("""
                        select coalesce(max(cast(id as text)), '') || ' ' || count(*) filter (where state <> 'RUNNING')
                        || ' ' || count(*) filter (where state = 'RUNNING' and seen_at >= ?1) from register_import""")
                .setParameter(1, seenSince)
                .getSingleResult();
    }

    /** Those that some node runs; nobody starts another one until the transaction ends. */
    long running(Instant seenSince) {
        getEntityManager()
                .createNativeQuery("lock table register_import in share row exclusive mode")
                .executeUpdate();
        return count("state = ?1 and seenAt >= ?2", RegisterImport.State.RUNNING, seenSince);
    }

    /** Forgets all but the newest. */
    void forget(int kept) {
        getEntityManager()
                .createNativeQuery("delete from register_import where id <="
                        + " (select id from register_import order by id desc offset ?1 limit 1)")
                .setParameter(1, kept)
                .executeUpdate();
    }
}
