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
        var places = open.stream().map(OpenPage::place).toArray(String[]::new);
        var accounts = open.stream().map(OpenPage::account).toArray(String[]::new);
        database.createNativeQuery("""
                        delete from open_page where replica = :replica and (place, account) not in (
                            select * from unnest(cast(:places as text[]), cast(:accounts as text[])))""")
                .setParameter("replica", replica)
                .setParameter("places", places)
                .setParameter("accounts", accounts)
                .executeUpdate();
        database.createNativeQuery("""
                        insert into open_page (replica, place, account, seen_at)
                        select cast(:replica as uuid), o.place, o.account, now()
                        from unnest(cast(:places as text[]), cast(:accounts as text[])) as o (place, account)
                        on conflict (replica, place, account) do update set seen_at = now()
                            where open_page.seen_at < now() - interval '10 seconds'""")
                .setParameter("replica", replica)
                .setParameter("places", places)
                .setParameter("accounts", accounts)
                .executeUpdate();
    }

    /** Who has something open at these places in other replicas; a place where nobody has is left out. */
    Map<String, Set<String>> elsewhere(UUID replica, Collection<String> places) {
        List<?> rows = database.createNativeQuery("""
                        select distinct place, account from open_page
                        where place = any (cast(:places as text[])) and replica <> :replica
                            and seen_at > now() - interval '30 seconds'
                        order by place, account limit :most""", Object[].class)
                .setParameter("places", places.toArray(String[]::new))
                .setParameter("replica", replica)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(groupingBy(row -> (String) row[0], mapping(row -> (String) row[1], toUnmodifiableSet())));
    }

    /** Forgets what replicas left behind that went away. */
    void forget() {
        database.createNativeQuery("""
                        delete from open_page where (replica, place, account) in (
                            select replica, place, account from open_page
                            where seen_at < now() - interval '1 minute' limit :most for update skip locked)""").setParameter("most", MOST_FORGOTTEN).executeUpdate();
    }
}
