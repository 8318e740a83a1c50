package org.headstamp.node.trace.proof;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;

/** Keeps proofs that verified. */
@Singleton
class ReceivedProofRepository implements PanacheRepositoryBase<ReceivedProofRow, ReceivedProofRow.Key> {
    private static final int MOST = 1000;

    /** Repeating changes nothing. */
    void add(ReceivedProofRow row) {
        if (findByIdOptional(new ReceivedProofRow.Key(row.question, row.position))
                .isEmpty()) {
            persist(row);
        }
    }

    /** In the order of the chain. */
    List<ReceivedProofRow> of(MessageId question) {
        return find("question = ?1 order by position", question.value())
                .page(0, Chain.LONGEST)
                .list();
    }

    /** In the order in which they came, to a bound. */
    List<ReceivedProofRow> ofCase(CaseId caseId) {
        return find("caseId = ?1 order by receivedAt, question, position", caseId.toString())
                .page(0, MOST)
                .list();
    }
}
