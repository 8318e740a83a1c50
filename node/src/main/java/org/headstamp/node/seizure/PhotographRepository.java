package org.headstamp.node.seizure;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.headstamp.pki.Sha256;

/** Photographs by digest, and which item each belongs to, in SQL: their keys are digests and their rows never change. */
@Singleton
class PhotographRepository {
    private final EntityManager database;

    PhotographRepository(EntityManager database) {
        this.database = database;
    }

    /** Keeps a photograph unless it is there already. */
    void keep(Photograph photograph, Instant at) {
        database.createNativeQuery("""
                        insert into photograph (sha256, format, width, height, bytes, stored_at)
                        values (:sha256, :format, :width, :height, :bytes, :at)
                        on conflict (sha256) do nothing""")
                .setParameter("sha256", photograph.digest().bytes().toByteArray())
                .setParameter("format", photograph.format().name())
                .setParameter("width", photograph.width())
                .setParameter("height", photograph.height())
                .setParameter("bytes", photograph.bytes().toByteArray())
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Keeps copies unless they are there already. */
    void keepCopies(List<PhotographCopy> copies, Instant at) {
        for (var copy : copies) {
            database.createNativeQuery("""
                            insert into photograph_copy (sha256, size, copy_sha256, width, height, bytes, drawn_at)
                            values (:sha256, :size, :copy, :width, :height, :bytes, :at)
                            on conflict (sha256, size) do nothing""")
                    .setParameter("sha256", copy.original().bytes().toByteArray())
                    .setParameter("size", copy.size().name())
                    .setParameter("copy", copy.digest().bytes().toByteArray())
                    .setParameter("width", copy.width())
                    .setParameter("height", copy.height())
                    .setParameter("bytes", copy.bytes().toByteArray())
                    .setParameter("at", at)
                    .executeUpdate();
        }
    }

    Optional<PhotographCopy> copy(Sha256 original, PhotographCopy.Size size) {
        List<?> found = database.createNativeQuery("""
                        select copy_sha256, width, height, bytes from photograph_copy
                        where sha256 = ?1 and size = ?2""", Tuple.class)
                .setParameter(1, original.bytes().toByteArray())
                .setParameter(2, size.name())
                .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(row -> new PhotographCopy(
                        original,
                        size,
                        new Sha256(ByteString.copyFrom(row.get("copy_sha256", byte[].class))),
                        row.get("width", Integer.class),
                        row.get("height", Integer.class),
                        ByteString.copyFrom(row.get("bytes", byte[].class))))
                .findFirst();
    }

    PhotographCopy present(Sha256 original, PhotographCopy.Size size) {
        return copy(original, size).orElseThrow(() -> new IllegalStateException("the copies are gone"));
    }

    /** Gives a photograph to an item that has it not yet. */
    void attach(SeizureId seizure, ItemPhotograph photograph) {
        database.createNativeQuery("""
                        insert into seizure_photograph
                            (seizure_id, item_reference, sha256, caption, added_by, added_at)
                        values (:seizure, :item, :sha256, :caption, :by, :at)""")
                .setParameter("seizure", seizure.value())
                .setParameter("item", photograph.itemReference())
                .setParameter("sha256", photograph.digest().bytes().toByteArray())
                .setParameter("caption", photograph.caption())
                .setParameter("by", photograph.addedBy())
                .setParameter("at", photograph.addedAt())
                .executeUpdate();
    }

    /** A photograph of at least one seizure that the operator sees. */
    Optional<Photograph> find(Operator by, Sha256 digest) {
        var query = database.createNativeQuery("""
                        select format, width, height, bytes from photograph p where p.sha256 = :sha256
                        and exists (select from seizure_photograph sp join seizure s on s.id = sp.seizure_id
                            where sp.sha256 = p.sha256 and\s""" + VisibleCases.SQL + ")", Tuple.class)
                .setParameter("sha256", digest.bytes().toByteArray());
        VisibleCases.contents(by).parameters().forEach(query::setParameter);
        List<?> found = query.getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(row -> new Photograph(
                        digest,
                        Photograph.Format.valueOf(row.get("format", String.class)),
                        row.get("width", Integer.class),
                        row.get("height", Integer.class),
                        ByteString.copyFrom(row.get("bytes", byte[].class))))
                .findFirst();
    }

    /** Bounded by the items of a seizure and the photographs of an item. */
    List<ItemPhotograph> of(SeizureId seizure) {
        return rows("""
                        select item_reference, sha256, caption, added_by, added_at from seizure_photograph
                        where seizure_id = ?1 order by added_at, item_reference, sha256""", seizure.value()).stream()
                .map(row -> new ItemPhotograph(
                        row.get("item_reference", String.class),
                        new Sha256(ByteString.copyFrom(row.get("sha256", byte[].class))),
                        row.get("caption", String.class),
                        row.get("added_by", String.class),
                        row.get("added_at", Instant.class)))
                .toList();
    }

    /** Digest of the copy to send of a photograph of a seizure of the case. */
    Optional<Sha256> sendingCopy(CaseId caseId, Sha256 original) {
        List<?> found = database.createNativeQuery("""
                        select c.copy_sha256 from photograph_copy c where c.sha256 = :sha256 and c.size = 'SENDING'
                        and exists (select from seizure_photograph sp join seizure s on s.id = sp.seizure_id
                            where sp.sha256 = c.sha256 and s.case_id = :case)""", byte[].class)
                .setParameter("sha256", original.bytes().toByteArray())
                .setParameter("case", caseId.toString())
                .getResultList();
        return found.stream()
                .map(digest -> new Sha256(ByteString.copyFrom((byte[]) digest)))
                .findFirst();
    }

    /** A copy to send, by its own digest, of a photograph of a seizure of the case. */
    Optional<CopyToSend> toSend(CaseId caseId, Sha256 copy) {
        return copyOf(caseId, copy, "c.bytes, sp.caption")
                .map(row -> new CopyToSend(
                        ByteString.copyFrom(row.get("bytes", byte[].class)), row.get("caption", String.class)));
    }

    private Optional<Tuple> copyOf(CaseId caseId, Sha256 copy, String columns) {
        List<?> found = database.createNativeQuery("select " + columns + """
                         from photograph_copy c
                        join seizure_photograph sp on sp.sha256 = c.sha256 join seizure s on s.id = sp.seizure_id
                        where c.copy_sha256 = :copy and c.size = 'SENDING' and s.case_id = :case
                        order by sp.added_at limit 1""", Tuple.class)
                .setParameter("copy", copy.bytes().toByteArray())
                .setParameter("case", caseId.toString())
                .getResultList();
        return found.stream().map(Tuple.class::cast).findFirst();
    }

    /** What can be sent of a seizure, as far as there are copies of it. */
    List<OfferedPhotograph> offered(SeizureId seizure) {
        return rows("""
                        select sp.item_reference, sp.sha256, sp.caption, cast(octet_length(c.bytes) as bigint) as size
                        from seizure_photograph sp
                        join photograph_copy c on c.sha256 = sp.sha256 and c.size = 'SENDING'
                        where sp.seizure_id = ?1
                        order by sp.added_at, sp.item_reference, sp.sha256""", seizure.value()).stream()
                .map(row -> new OfferedPhotograph(
                        row.get("item_reference", String.class),
                        new Sha256(ByteString.copyFrom(row.get("sha256", byte[].class))),
                        row.get("caption", String.class),
                        row.get("size", Long.class)))
                .toList();
    }

    /** Bytes of each copy to send that these digests name, of the original or of the copy itself. */
    List<Long> sizesToSend(CaseId caseId, List<Sha256> digests) {
        if (digests.isEmpty()) {
            return List.of();
        }
        List<?> found = database.createNativeQuery("""
                        select cast(max(octet_length(c.bytes)) as bigint) from photograph_copy c
                        where c.size = 'SENDING' and (c.sha256 in :digests or c.copy_sha256 in :digests)
                        and exists (select from seizure_photograph sp join seizure s on s.id = sp.seizure_id
                            where sp.sha256 = c.sha256 and s.case_id = :case)
                        group by c.copy_sha256""", Long.class)
                .setParameter(
                        "digests",
                        digests.stream()
                                .map(digest -> digest.bytes().toByteArray())
                                .toList())
                .setParameter("case", caseId.toString())
                .getResultList();
        return found.stream().map(Long.class::cast).toList();
    }

    /** What travels with a message about an item that names this copy, if it is one of a photograph of the case. */
    Optional<TravellingPhotograph> travelling(CaseId caseId, String itemReference, Sha256 copy) {
        return copyOf(caseId, copy, "c.sha256, sp.caption, cast(octet_length(c.bytes) as bigint) as size")
                .map(row -> new TravellingPhotograph(
                        itemReference,
                        new Sha256(ByteString.copyFrom(row.get("sha256", byte[].class))),
                        copy,
                        row.get("caption", String.class),
                        row.get("size", Long.class)));
    }

    private List<Tuple> rows(String sql, Object parameter) {
        List<?> rows = database.createNativeQuery(sql, Tuple.class)
                .setParameter(1, parameter)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }
}
