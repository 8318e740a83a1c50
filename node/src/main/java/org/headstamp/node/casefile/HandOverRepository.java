package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.identity.Operator;

/** The work of one account, in SQL: it lies in cases and in tasks. */
@Singleton
class HandOverRepository {
    private static final String WORK = """
            from casefile c where (c.state = 'OPEN' and c.lead = :from
                or exists (select from task t where t.case_id = c.id and t.state = 'OPEN' and t.assignee = :from))""";

    private final EntityManager database;

    HandOverRepository(EntityManager database) {
        this.database = database;
    }

    /** In the order of opening, so that two hand-overs lock cases in one order. */
    List<CaseId> casesOf(String account, int most) {
        return ids(database.createNativeQuery("select c.id " + WORK + " order by c.number", String.class)
                .setParameter("from", account)
                .setMaxResults(most)
                .getResultList());
    }

    List<CaseId> hiddenFrom(Operator successor, String account, int most) {
        return ids(database.createNativeQuery(
                        "select c.id " + WORK + " and not case_visible(c.id, :unit, false) order by c.number",
                        String.class)
                .setParameter("from", account)
                .setParameter("unit", successor.unit())
                .setMaxResults(most)
                .getResultList());
    }

    /** What the successor drafted itself is freed: somebody else must judge it. */
    int moveTasks(CaseId caseId, String from, String to) {
        return database.createNativeQuery("""
                        update task set assignee = case when not_for = :to then null else :to end
                        where case_id = :case and state = 'OPEN' and assignee = :from""")
                .setParameter("case", caseId.toString())
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    private static List<CaseId> ids(List<?> found) {
        return found.stream().map(id -> CaseId.parse((String) id)).toList();
    }
}
