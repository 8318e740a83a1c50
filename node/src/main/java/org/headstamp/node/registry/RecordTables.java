package org.headstamp.node.registry;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the tables of the registry. */
@Singleton
class RecordTables {
    private final AgroalDataSource database;

    RecordTables(AgroalDataSource database) {
        this.database = database;
    }

    List<Lot> lots(Collection<String> numberKeys, Collection<String> markKeys, int limit) {
        return query(
                RecordColumns.LOT
                        + " where l.number_key = any (?) and l.mark_key = any (?) order by l.number_key, l.mark_key, l.id limit ?",
                RecordColumns::toLot,
                numberKeys,
                markKeys,
                limit);
    }

    List<Lot> lots(Collection<String> numberKeys, int limit) {
        return query(
                RecordColumns.LOT + " where l.number_key = any (?) order by l.number_key, l.mark_key, l.id limit ?",
                RecordColumns::toLot,
                numberKeys,
                limit);
    }

    List<Party> makers(Collection<String> markKeys, int limit) {
        return query(
                RecordColumns.PARTY + " where m.mark_keys && ? and m.mark_keys <> '{}' limit ?",
                row -> RecordColumns.toKnownParty(row, "m"),
                markKeys,
                limit);
    }

    /** @param rings skeletons that every rotation of a mark shares */
    List<Party> makersWithSkeleton(Collection<String> rings, int limit) {
        return query(
                RecordColumns.PARTY + " where m.mark_skeletons && ? and m.mark_keys <> '{}' order by m.id limit ?",
                row -> RecordColumns.toKnownParty(row, "m"),
                rings,
                limit);
    }

    List<FirearmRecord> firearms(Collection<String> serialKeys, int limit) {
        return query(
                RecordColumns.FIREARM + " where f.serial_key = any (?) order by f.serial_key, f.make_key, f.id limit ?",
                RecordColumns::toFirearm,
                serialKeys,
                limit);
    }

    /** Those of the same calibre first. */
    List<BallisticReference> referencesByMicrostamp(String microstampKey, Collection<String> calibreKeys, int limit) {
        return query(
                RecordColumns.REFERENCE
                        + " where b.microstamp_key = ? order by b.calibre_key = any (?) desc, b.id limit ?",
                RecordColumns::toReference,
                microstampKey,
                calibreKeys,
                limit);
    }

    List<BallisticReference> referencesByCalibre(Collection<String> calibreKeys, Collection<String> kinds, int limit) {
        return query(
                RecordColumns.REFERENCE
                        + " where b.calibre_key = any (?) and b.kind = any (?) order by b.calibre_key, b.kind, b.id limit ?",
                RecordColumns::toReference,
                calibreKeys,
                kinds,
                limit);
    }

    Optional<Lot> lot(RecordKey ref) {
        return one(query(RecordColumns.LOT + " where l.ref = ?", RecordColumns::toLot, ref));
    }

    Optional<FirearmRecord> firearm(RecordKey ref) {
        return one(query(RecordColumns.FIREARM + " where f.ref = ?", RecordColumns::toFirearm, ref));
    }

    Optional<Party> party(RecordKey ref) {
        return one(query(RecordColumns.PARTY + " where m.ref = ?", row -> RecordColumns.toKnownParty(row, "m"), ref));
    }

    List<Lot> lotsAfter(String ref, int limit) {
        return query(RecordColumns.LOT + " where l.ref > ? order by l.ref limit ?", RecordColumns::toLot, ref, limit);
    }

    List<Party> partiesAfter(String ref, int limit) {
        return query(
                RecordColumns.PARTY + " where m.ref > ? order by m.ref limit ?",
                row -> RecordColumns.toKnownParty(row, "m"),
                ref,
                limit);
    }

    /** Runs a query; parameters are texts, numbers, keys of records, or collections of texts. */
    <T> List<T> query(String sql, RowMapping<T> mapping, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                set(connection, statement, i + 1, parameters[i]);
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(mapping.map(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the registry cannot be read", e);
        }
    }

    private static void set(Connection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        switch (value) {
            case Collection<?> texts -> statement.setArray(index, connection.createArrayOf("text", texts.toArray()));
            case RecordKey key -> statement.setString(index, key.value());
            default -> statement.setObject(index, value);
        }
    }

    private static <T> Optional<T> one(List<T> found) {
        return found.stream().findFirst();
    }

    /** Makes a record of a row. */
    @FunctionalInterface
    interface RowMapping<T> {
        T map(ResultSet row) throws SQLException;
    }
}
