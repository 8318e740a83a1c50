package org.headstamp.node.trace.answering;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.item.Item;
import org.headstamp.node.trace.TraceId;
import org.headstamp.pki.MemberState;

/**
 * A question of another State was taken in. It is fired inside the transaction of the arrival, for those who will look at
 * the question later; nobody waits for anything here.
 */
public record QuestionReceived(TraceId trace, CaseId caseId, MemberState asker, List<Item> items, Instant at) {
    public QuestionReceived {
        items = List.copyOf(items);
    }
}
