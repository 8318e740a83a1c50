package org.headstamp.node.console.ballistic;

import java.util.stream.IntStream;
import org.headstamp.node.ballistic.message.BallisticFinding;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.headstamp.node.ballistic.message.BallisticResult;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.exchange.Ground;

/** A reply as it was filled in: one result an exhibit, in the order of the lead. Whatever is wrong names its field. */
record ReplyForm(Entered form) {
    BallisticReply reply() {
        var results = IntStream.range(0, form.all("exhibit").size())
                .filter(row -> !form.value("finding", row).isEmpty())
                .mapToObj(this::result)
                .toList();
        return new BallisticReply(results, form.value("remarks"));
    }

    private BallisticResult result(int row) {
        var ground = form.value("ground", row);
        return new BallisticResult(
                form.value("exhibit", row),
                HeaderFields.code(BallisticFinding.class, "finding", form.value("finding", row)),
                form.value("matchedReference", row),
                ground.isEmpty() ? null : HeaderFields.code(Ground.class, "ground", ground));
    }
}
