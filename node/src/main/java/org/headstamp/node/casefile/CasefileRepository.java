package org.headstamp.node.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;

/** Reads and keeps cases. */
@Singleton
class CasefileRepository implements PanacheRepositoryBase<CasefileRow, String> {
    CasefileRow present(CaseId id) {
        return findByIdOptional(id.toString()).orElseThrow(() -> new UnknownCaseException(id));
    }

    Optional<CasefileRow> locked(CaseId id) {
        return findByIdOptional(id.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The newest cases before a number that fit.
     *
     * @param listed the cases that may be found
     * @param titles whether titles count; those of cases whose contents are hidden never do: what is found says what is there
     */
    List<CasefileRow> before(long number, CaseSearch wanted, VisibleCases listed, boolean titles, int most) {
        var conditions = new ArrayList<>(List.of("number < :number", "case_visible(id, :caseUnit, :everyCase)"));
        var parameters = listed.with("number", number);
        if (!wanted.words().isEmpty()) {
            conditions.add(words(wanted, titles, parameters));
        }
        if (wanted.with() != null) {
            conditions.add("(:peer = any (participants) or left(id, 2) = :peer)");
            parameters.put("peer", wanted.with().alpha2());
        }
        if (wanted.state() != null) {
            conditions.add("state = :state");
            parameters.put("state", wanted.state().name());
        }
        var query = getEntityManager()
                .createNativeQuery(
                        "select * from casefile where " + String.join(" and ", conditions)
                                + " order by number desc limit :most",
                        CasefileRow.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setParameter("most", most).getResultList();
        return rows.stream().map(CasefileRow.class::cast).toList();
    }

    private static String words(CaseSearch wanted, boolean titles, Map<String, Object> parameters) {
        var either = new ArrayList<String>();
        wanted.words().caseId().ifPresent(id -> {
            either.add("id like :id");
            parameters.put("id", id);
        });
        if (titles && !wanted.words().query().isEmpty()) {
            either.add("(to_tsvector('simple', title) @@ to_tsquery('simple', :words)"
                    + " and case_visible(id, :caseUnit, false))");
            parameters.put("words", wanted.words().query());
        }
        return either.isEmpty() ? "false" : "(" + String.join(" or ", either) + ")";
    }

    /** Titles of those of these cases whose contents are visible, by id; what has none is left out. */
    Map<String, String> titles(VisibleCases visible, Collection<String> ids) {
        return find("id in :ids and title <> '' and " + VisibleCases.of("id"), visible.with("ids", ids)).stream()
                .collect(Collectors.toMap(row -> row.id, row -> row.title));
    }

    /** The account that leads a case. */
    Optional<String> leadOf(CaseId id) {
        return find("select c.lead from CasefileRow c where c.id = ?1 and c.lead is not null", id.toString())
                .project(String.class)
                .firstResultOptional();
    }

    /** Asks the database and leaves no row behind that a later lock would find stale. */
    boolean sees(VisibleCases visible, CaseId id) {
        return count("id = :id and " + VisibleCases.of("id"), visible.with("id", id.toString())) > 0;
    }

    boolean hides(VisibleCases visible, CaseId id) {
        return count("id = :id and not (" + VisibleCases.of("id") + ")", visible.with("id", id.toString())) > 0;
    }
}
