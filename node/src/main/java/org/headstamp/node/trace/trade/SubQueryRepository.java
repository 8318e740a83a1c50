package org.headstamp.node.trace.trade;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.headstamp.node.StoredJson;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.TraceId;

/** Reads and keeps questions to the trade. Whoever changes one holds the lock on its trace. */
@Singleton
class SubQueryRepository implements PanacheRepositoryBase<SubQueryRow, UUID> {
    private final StoredJson json;

    SubQueryRepository(StoredJson json) {
        this.json = json;
    }

    void add(SubQuery query) {
        persist(SubQueryRow.of(query, json));
    }

    SubQuery keep(SubQuery query) {
        findById(query.id().value()).take(query, json);
        return query;
    }

    Optional<SubQuery> byId(SubQueryId id) {
        return findByIdOptional(id.value()).map(row -> row.toQuery(json));
    }

    /** The trace alone: the row is read only under the lock on that trace. */
    Optional<TraceId> traceOf(SubQueryId id) {
        return getEntityManager()
                .createQuery("select traceId from SubQueryRow where id = ?1", UUID.class)
                .setParameter(1, id.value())
                .getResultStream()
                .findFirst()
                .map(TraceId::new);
    }

    /** Oldest first. */
    List<SubQuery> of(TraceId trace) {
        return find("traceId = ?1 order by id", trace.value()).stream()
                .map(row -> row.toQuery(json))
                .toList();
    }

    /** A digest of what the list of each party tells, the latest thousand enquiries of each. */
    Map<PartyKey, String> standing(Set<PartyKey> parties) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select asked.party, md5(string_agg(line.text, ' ' order by line.text))
                        from unnest(string_to_array(:parties, ' ')) asked (party)
                        cross join lateral (
                            select concat_ws(' ', id, state, reminders) as text from sub_query
                            where party = asked.party order by settled, id desc limit 1000) line
                        group by asked.party""", Object[].class)
                .setParameter("parties", parties.stream().map(PartyKey::value).collect(Collectors.joining(" ")))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> new PartyKey((String) row[0]), row -> (String) row[1]));
    }

    /** Those that wait for an answer first, then the newest. */
    List<SubQuery> to(RecordKey party, EnquiryPlace after, int most) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select * from sub_query where party = :party
                          and (settled > :settled or (settled = :settled and id < :id))
                        order by settled, id desc limit :most""", SubQueryRow.class)
                .setParameter("party", party.value())
                .setParameter("settled", after.settled())
                .setParameter("id", after.id().value())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(SubQueryRow.class::cast)
                .map(row -> row.toQuery(json))
                .toList();
    }
}
