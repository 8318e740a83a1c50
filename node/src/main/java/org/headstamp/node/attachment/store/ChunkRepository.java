package org.headstamp.node.attachment.store;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** Files in PostgreSQL, as rows of some bytes each. */
@Singleton
class ChunkRepository implements ContentStore {
    private final EntityManager database;

    ChunkRepository(EntityManager database) {
        this.database = database;
    }

    @Override
    public void append(String name, long offset, ByteString bytes) {
        query("insert into attachment_chunk (name, start_at, bytes) values (:name, :offset, :bytes)", name)
                .setParameter("offset", offset)
                .setParameter("bytes", bytes.toByteArray())
                .executeUpdate();
    }

    @Override
    public long trim(String name, long length) {
        query("delete from attachment_chunk where name = :name and start_at >= :length", name)
                .setParameter("length", length)
                .executeUpdate();
        query(
                        "update attachment_chunk"
                                + " set bytes = substring(bytes from 1 for cast(:length - start_at as integer))"
                                + " where name = :name and start_at + octet_length(bytes) > :length",
                        name)
                .setParameter("length", length)
                .executeUpdate();
        var held = query("""
                        select cast(coalesce(max(start_at + octet_length(bytes)), 0) as bigint)
                        from attachment_chunk where name = :name""", name).getSingleResult();
        return ((Number) held).longValue();
    }

    @Override
    public ByteString read(String name, long offset, int most) {
        List<?> found = query("""
                        select substring(bytes from cast(:offset - start_at + 1 as integer) for :most)
                        from attachment_chunk where name = :name and start_at <= :offset
                        order by start_at desc limit 1""", name)
                .setParameter("offset", offset)
                .setParameter("most", most)
                .getResultList();
        return found.isEmpty() ? ByteString.EMPTY : ByteString.copyFrom((byte[]) found.getFirst());
    }

    @Override
    public void rename(String name, String last) {
        query(
                        "update attachment_chunk set name = :last where name = :name"
                                + " and not exists (select from attachment_chunk there where there.name = :last)",
                        name)
                .setParameter("last", last)
                .executeUpdate();
        remove(name);
    }

    @Override
    public void remove(String name) {
        query("delete from attachment_chunk where name = :name", name).executeUpdate();
    }

    private Query query(String sql, String name) {
        return database.createNativeQuery(sql).setParameter("name", name);
    }
}
