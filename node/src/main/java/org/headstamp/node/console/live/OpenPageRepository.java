package org.headstamp.node.console.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;

/** What each replica has open, by the clock of the database alone: those of the replicas may differ. */
@Singleton
class OpenPageRepository {
    /** The most rows of other replicas that are looked at. */
    private static final int MOST = 5 * Listeners.MOST;

    private static final int MOST_FORGOTTEN = 500;

    private final EntityManager database;

    OpenPageRepository(EntityManager database) {
        this.database = database;
    }

    /** Keeps exactly these as what a replica has open now. A row is written when it is new, and renewed every ten seconds. */
    void keep(UUID replica, Collection<OpenPage> open) {
        var cases = open.stream().map(page -> page.caseId().toString()).toArray(String[]::new);
        var accounts = open.stream().map(OpenPage::account).toArray(String[]::new);
        database.createNativeQuery("""
                        delete from open_page where replica = :replica and (case_id, account) not in (
                            select * from unnest(cast(:cases as text[]), cast(:accounts as text[])))""")
                .setParameter("replica", replica)
                .setParameter("cases", cases)
                .setParameter("accounts", accounts)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into open_page (replica, case_id, account, seen_at)
                        select cast(:replica as uuid), o.case_id, o.account, now()
                        from unnest(cast(:cases as text[]), cast(:accounts as text[])) as o (case_id, account)
                        on conflict (replica, case_id, account) do update set seen_at = now()
                            where open_page.seen_at < now() - interval '10 seconds'""")
                .setParameter("replica", replica)
                .setParameter("cases", cases)
                .setParameter("accounts", accounts)
                .executeUpdate();
    }

    /** Who has these cases open in other replicas; a case that nobody has is left out. */
    Map<CaseId, Set<String>> elsewhere(UUID replica, Collection<CaseId> cases) {
        List<?> rows = database.createNativeQuery("""
                        select distinct case_id, account from open_page
                        where case_id = any (cast(:cases as text[])) and replica <> :replica
                            and seen_at > now() - interval '30 seconds'
                        order by case_id, account limit :most""", Object[].class)
                .setParameter("cases", cases.stream().map(CaseId::toString).toArray(String[]::new))
                .setParameter("replica", replica)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(groupingBy(
                        row -> CaseId.parse((String) row[0]), mapping(row -> (String) row[1], toUnmodifiableSet())));
    }

    /** Forgets what replicas left behind that went away. */
    void forget() {
        database.createNativeQuery("""
                        delete from open_page where (replica, case_id, account) in (
                            select replica, case_id, account from open_page
                            where seen_at < now() - interval '1 minute' limit :most for update skip locked)""").setParameter("most", MOST_FORGOTTEN).executeUpdate();
    }
}
