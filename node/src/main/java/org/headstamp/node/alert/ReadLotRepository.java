package org.headstamp.node.alert;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.hibernate.Session;

/** Which lot was read on which item, and which alert names it: an index, in plain SQL. */
@Singleton
class ReadLotRepository {
    /** No text of a reading has it: keys are without white space. */
    private static final String BETWEEN = "\n";

    private final EntityManager database;
    private final NodeClock clock;

    ReadLotRepository(EntityManager database, NodeClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(Collection<ReadLot> readings) {
        for (var reading : readings) {
            database.createNativeQuery("""
                            insert into read_lot
                                (subject_type, subject_id, item_reference, case_id, lot_key, mark_keys, read_at)
                            values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing""")
                    .setParameter(1, reading.subject().type().name())
                    .setParameter(2, reading.subject().id())
                    .setParameter(3, reading.itemReference())
                    .setParameter(4, reading.caseId().toString())
                    .setParameter(5, reading.lotKey())
                    .setParameter(6, String.join(BETWEEN, reading.markKeys()))
                    .setParameter(7, clock.now())
                    .executeUpdate();
        }
    }

    /** Items on which this lot was read, the newest first. */
    List<ReadLot> of(String lotKey, int most) {
        List<?> rows = database.createNativeQuery("""
                        select subject_type, subject_id, item_reference, case_id, lot_key, mark_keys
                        from read_lot where lot_key = ?1 order by read_at desc, subject_id, item_reference""")
                .setParameter(1, lotKey)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> toReadLot((Object[]) row)).toList();
    }

    /** Remembers that an alert names what was read; false if it was known. */
    boolean match(KnownAlert alert, ReadLot reading, KnownAlert.Agreement agreement, Instant at) {
        return database.createNativeQuery("""
                                insert into lot_alert_match
                                    (alert_id, subject_type, subject_id, item_reference, agreement, matched_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""")
                        .setParameter(1, alert.id().value())
                        .setParameter(2, reading.subject().type().name())
                        .setParameter(3, reading.subject().id())
                        .setParameter(4, reading.itemReference())
                        .setParameter(5, agreement.name())
                        .setParameter(6, at)
                        .executeUpdate()
                > 0;
    }

    /** What alerts name of a record. */
    List<FoundMatch> matches(ReadingSubject subject, int most) {
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select alert_id, item_reference, agreement, matched_at from lot_alert_match
                        where subject_type = ?1 and subject_id = ?2
                        order by matched_at desc, alert_id, item_reference""", Object[].class)
                .addScalar("alert_id", UUID.class)
                .addScalar("item_reference", String.class)
                .addScalar("agreement", String.class)
                .addScalar("matched_at", Instant.class)
                .setParameter(1, subject.type().name())
                .setParameter(2, subject.id())
                .setMaxResults(most)
                .getResultStream()
                .map(ReadLotRepository::toMatch)
                .toList();
    }

    /** An alert and the item that it names. */
    record FoundMatch(UUID alert, String itemReference, KnownAlert.Agreement agreement, Instant at) {}

    private static ReadLot toReadLot(Object[] row) {
        var marks = ((String) row[5]).isEmpty()
                ? Set.<String>of()
                : Arrays.stream(((String) row[5]).split(BETWEEN)).collect(Collectors.toUnmodifiableSet());
        return new ReadLot(
                new ReadingSubject(ReadingSubject.Type.valueOf((String) row[0]), (UUID) row[1]),
                (String) row[2],
                CaseId.parse((String) row[3]),
                (String) row[4],
                marks);
    }

    private static FoundMatch toMatch(Object[] row) {
        return new FoundMatch(
                (UUID) row[0], (String) row[1], KnownAlert.Agreement.valueOf((String) row[2]), (Instant) row[3]);
    }
}
