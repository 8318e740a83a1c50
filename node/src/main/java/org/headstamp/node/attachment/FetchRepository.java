package org.headstamp.node.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.attachment.store.Content;
import org.headstamp.node.exchange.AttachmentReference;
import org.headstamp.pki.MemberState;

/** Files of other States that are fetched, or were. */
@Singleton
class FetchRepository implements PanacheRepositoryBase<FetchRow, UUID> {
    private static final int LOCKS_ON_TURNS = 70;

    /** Lets no other transaction give turns until this one ends, so that bounds hold for all of them together. */
    void lockTurns() {
        getSession()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:family, 0)", Integer.class)
                .setParameter("family", LOCKS_ON_TURNS)
                .getSingleResult();
    }

    /** The file as this State announced it, which is wanted from now on if it was not before; locked. */
    FetchRow wanted(MemberState peer, AttachmentReference file, Instant now) {
        getSession()
                .createNativeMutationQuery("""
                        insert into attachment_fetch (id, peer, sha256, media_type, size, state, part, on_disk, stored,
                            attempts, wrong_contents, next_attempt_at, wanted_at)
                        values (:id, :peer, :sha256, :type, :size, 'WANTED', '', false, 0, 0, 0, :now, :now)
                        on conflict (peer, sha256, media_type, size) do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("peer", peer.alpha2())
                .setParameter("sha256", file.digest().bytes().toByteArray())
                .setParameter("type", file.mediaType())
                .setParameter("size", file.size())
                .setParameter("now", now)
                .executeUpdate();
        return getSession()
                .createNativeQuery("""
                        select * from attachment_fetch
                        where peer = :peer and sha256 = :sha256 and media_type = :type and size = :size
                        for update""", FetchRow.class)
                .setParameter("peer", peer.alpha2())
                .setParameter("sha256", file.digest().bytes().toByteArray())
                .setParameter("type", file.mediaType())
                .setParameter("size", file.size())
                .getSingleResult();
    }

    /** The file that has waited longest for its turn, of a State of which not too many are under way; locked. */
    Optional<FetchRow> due(Instant now, int perPeer) {
        return getSession()
                .createNativeQuery("""
                        select f.* from attachment_fetch f
                        where f.state = 'WANTED' and f.next_attempt_at <= :now
                          and (f.claimed_until is null or f.claimed_until <= :now)
                          and (select count(*) from attachment_fetch b where b.peer = f.peer
                            and b.state = 'WANTED' and b.claimed_until > :now) < :perPeer
                        order by f.next_attempt_at, f.wanted_at limit 1 for update skip locked""", FetchRow.class)
                .setParameter("now", now)
                .setParameter("perPeer", perPeer)
                .getResultStream()
                .findFirst();
    }

    /** Bytes that other files of this State will have that are begun. */
    long begun(FetchRow but, Instant now) {
        return getSession()
                .createNativeQuery("""
                        select cast(coalesce(sum(size), 0) as bigint) from attachment_fetch
                        where peer = :peer and state = 'WANTED' and id <> :but
                          and (stored > 0 or claimed_until > :now)""", Long.class)
                .setParameter("peer", but.peer)
                .setParameter("but", but.id)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Bytes of files of this State that are complete. */
    long kept(String peer) {
        return getSession()
                .createNativeQuery("select kept from attachment_peer where peer = :peer", Long.class)
                .setParameter("peer", peer)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    void countKept(String peer, long bytes) {
        getSession()
                .createNativeMutationQuery("insert into attachment_peer (peer, kept) values (:peer, :bytes)"
                        + " on conflict (peer) do update set kept = attachment_peer.kept + :bytes")
                .setParameter("peer", peer)
                .setParameter("bytes", bytes)
                .executeUpdate();
    }

    /** Whether a file of this name in the directory is to be gone on with. */
    boolean isWanted(Content unfinished) {
        return getSession()
                .createNativeQuery(
                        "select exists (select from attachment_fetch"
                                + " where state = 'WANTED' and on_disk and part = :part)",
                        Boolean.class)
                .setParameter("part", unfinished.name())
                .getSingleResult();
    }

    FetchRow locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
