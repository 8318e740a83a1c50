package org.headstamp.node.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and keeps sessions. */
@Singleton
class SessionRepository implements PanacheRepositoryBase<SessionRow, UUID> {
    Optional<SessionRow> byToken(SessionToken token) {
        return find("tokenDigest", (Object) token.digest().bytes().toByteArray())
                .firstResultOptional();
    }

    /**
     * Begins a session, and remembers for longer whose it was; of an account the last ones that many.
     *
     * @param until when that is forgotten
     */
    void begin(SessionRow row, Instant until, int most) {
        persist(row);
        getEntityManager()
                .createNativeQuery("insert into session_owner (token_digest, account, forget_at) values (?1, ?2, ?3)")
                .setParameter(1, row.tokenDigest)
                .setParameter(2, row.account)
                .setParameter(3, until)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        delete from session_owner where token_digest in (
                            select token_digest from session_owner where account = ?1
                            order by forget_at desc, token_digest offset ?2)""")
                .setParameter(1, row.account)
                .setParameter(2, most)
                .executeUpdate();
    }

    /** Whose session a token opens, or opened lately. */
    Optional<String> owner(SessionToken token, Instant now) {
        List<?> owners = getEntityManager()
                .createNativeQuery(
                        "select account from session_owner where token_digest = ?1 and forget_at > ?2", String.class)
                .setParameter(1, token.digest().bytes().toByteArray())
                .setParameter(2, now)
                .getResultList();
        return owners.stream().map(String.class::cast).findFirst();
    }

    int forgetOwners(Instant now) {
        return getEntityManager()
                .createNativeQuery("delete from session_owner where forget_at <= ?1")
                .setParameter(1, now)
                .executeUpdate();
    }

    /** The newest first. */
    List<SessionRow> of(String account) {
        return list("account = ?1 order by beganAt desc, id", account);
    }

    /** Not by the row: another request may end the session meanwhile. */
    void touch(UUID session, Instant now) {
        update("usedAt = ?2 where id = ?1", session, now);
    }

    /** Proved by now with more than it began with. */
    void upgrade(SessionId session, Beginning to) {
        update("beganWith = ?2 where id = ?1", session.value(), to);
    }

    /** Ends one session; whether it was there. */
    boolean end(String account, SessionId session) {
        return delete("account = ?1 and id = ?2", account, session.value()) > 0;
    }

    /** Ends all sessions of an account but one, which may be none. */
    long endOthers(String account, Optional<SessionId> kept) {
        return kept.isPresent()
                ? delete("account = ?1 and id <> ?2", account, kept.get().value())
                : delete("account", account);
    }

    /** Those of the sessions that are not over and whose account is active. */
    Set<SessionId> lasting(Collection<SessionId> asked, Instant now, Instant idleSince) {
        List<?> lasting = getEntityManager()
                .createNativeQuery("""
                        select s.id from operator_session s join operator_account a on a.name = s.account
                        where s.id = any (cast(:asked as uuid[])) and a.status = 'ACTIVE'
                            and s.ends_at > :now and s.used_at > :idleSince""", UUID.class)
                .setParameter("asked", asked.stream().map(SessionId::toString).toArray(String[]::new))
                .setParameter("now", now)
                .setParameter("idleSince", idleSince)
                .getResultList();
        return lasting.stream().map(UUID.class::cast).map(SessionId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Removes so many of what is over. */
    int removeOver(Instant now, Instant idleSince, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from operator_session where id in (
                            select id from operator_session where ends_at <= :now or used_at <= :idleSince
                            limit :most for update skip locked)""")
                .setParameter("now", now)
                .setParameter("idleSince", idleSince)
                .setParameter("most", most)
                .executeUpdate();
    }
}
