package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.reading.MarkText;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.registry.Lot;
import org.headstamp.node.registry.LotWatch;
import org.headstamp.node.registry.Reading;
import org.headstamp.node.registry.RecordKey;

/** Which lots our investigations concern: an index, in plain SQL. */
@Singleton
class InvestigatedLotRepository {
    /** No text of a reading has it: keys are without white space. */
    private static final String BETWEEN = "\n";

    private static final String OVER = Arrays.stream(InvestigationStage.values())
            .filter(InvestigationStage::isOver)
            .map(InvestigationStage::name)
            .collect(Collectors.joining(BETWEEN));

    private final EntityManager database;

    InvestigatedLotRepository(EntityManager database) {
        this.database = database;
    }

    /** Notes the lots on the items notified, in place of those noted before. */
    void read(ParallelInvestigation investigation) {
        database.createNativeQuery("delete from investigated_reading where investigation_id = ?1")
                .setParameter(1, investigation.id().value())
                .executeUpdate();
        investigation.notice().items().forEach(item -> read(investigation.id(), item));
    }

    private void read(InvestigationId id, Item item) {
        var reading = Reading.of(item);
        for (var lot : reading.lots()) {
            database.createNativeQuery("""
                            insert into investigated_reading (investigation_id, item_reference, lot_key, mark_keys)
                            values (?1, ?2, ?3, string_to_array(?4, ?5))""")
                    .setParameter(1, id.value())
                    .setParameter(2, item.reference())
                    .setParameter(3, lot)
                    .setParameter(4, String.join(BETWEEN, reading.markKeys()))
                    .setParameter(5, BETWEEN)
                    .executeUpdate();
        }
    }

    /** How often lots were named. */
    long version(InvestigationId id) {
        return (Long)
                database.createNativeQuery("select lots_version from parallel_investigation where id = ?1", Long.class)
                        .setParameter(1, id.value())
                        .getSingleResult();
    }

    /** Keeps the lots that investigators name, in place of those named before; who named one first stays. */
    void name(InvestigationId id, Collection<RecordKey> lots, String by, Instant at) {
        database.createNativeQuery("update parallel_investigation set lots_version = lots_version + 1 where id = ?1")
                .setParameter(1, id.value())
                .executeUpdate();
        var refs = lots.stream().map(RecordKey::value).toList();
        database.createNativeQuery("""
                        delete from investigated_lot
                        where investigation_id = ?1 and lot_ref <> all (string_to_array(?2, ?3))""")
                .setParameter(1, id.value())
                .setParameter(2, String.join(BETWEEN, refs))
                .setParameter(3, BETWEEN)
                .executeUpdate();
        for (var ref : refs) {
            database.createNativeQuery("""
                            insert into investigated_lot (investigation_id, lot_ref, named_by, named_at)
                            values (?1, ?2, ?3, ?4) on conflict do nothing""")
                    .setParameter(1, id.value())
                    .setParameter(2, ref)
                    .setParameter(3, by)
                    .setParameter(4, at)
                    .executeUpdate();
        }
    }

    ConcernedLots of(InvestigationId id) {
        // Before the names: what is named in between must not pass as seen.
        long version = version(id);
        var read =
                texts("select distinct lot_key from investigated_reading where investigation_id = ?1 order by 1", id);
        var named = texts("select lot_ref from investigated_lot where investigation_id = ?1 order by 1", id);
        return new ConcernedLots(read, named.stream().map(RecordKey::new).toList(), version);
    }

    /** Whether an investigation that is not over concerns a lot; where no mark was read, the number alone decides. */
    boolean isUnderInvestigation(Lot lot) {
        return (Boolean) database.createNativeQuery("""
                        select exists (
                            select 1 from investigated_reading read
                            join parallel_investigation i on i.id = read.investigation_id
                            where read.lot_key = ?1 and i.stage <> all (string_to_array(?4, ?5))
                                and (?2 = '' or read.mark_keys = '{}' or ?2 = any (read.mark_keys)))
                        or exists (
                            select 1 from investigated_lot named
                            join parallel_investigation i on i.id = named.investigation_id
                            where named.lot_ref = ?3 and i.stage <> all (string_to_array(?4, ?5)))""", Boolean.class)
                .setParameter(1, MarkText.key(lot.number()))
                .setParameter(2, MarkText.rotationKey(lot.mark()))
                .setParameter(3, lot.ref().value())
                .setParameter(4, OVER)
                .setParameter(5, BETWEEN)
                .getSingleResult();
    }

    /** The lots that investigations concern which are not over, as far as a bound of each kind. */
    LotWatch.Watched underInvestigation(int most) {
        var read = texts("""
                select distinct read.lot_key from investigated_reading read
                join parallel_investigation i on i.id = read.investigation_id
                where i.stage <> all (string_to_array(?1, ?2)) order by 1 limit ?3""", most);
        var named = texts("""
                select distinct named.lot_ref from investigated_lot named
                join parallel_investigation i on i.id = named.investigation_id
                where i.stage <> all (string_to_array(?1, ?2)) order by 1 limit ?3""", most);
        return new LotWatch.Watched(
                Set.copyOf(read), named.stream().map(RecordKey::new).collect(Collectors.toSet()));
    }

    private List<String> texts(String query, int most) {
        List<?> found = database.createNativeQuery(query, String.class)
                .setParameter(1, OVER)
                .setParameter(2, BETWEEN)
                .setParameter(3, most)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    private List<String> texts(String query, InvestigationId id) {
        List<?> found = database.createNativeQuery(query, String.class)
                .setParameter(1, id.value())
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }
}
