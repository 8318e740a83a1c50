package org.headstamp.node.console.origin;

import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Change;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.origin.OriginCorrection;
import org.jspecify.annotations.Nullable;

/** One correction, of either side, against what it superseded. */
record CorrectionLine(OriginCorrection correction) {
    /** Those of the message that began a chain. */
    static List<CorrectionLine> of(List<CorrectionLine> all, @Nullable MessageId root) {
        return all.stream()
                .filter(line -> line.correction().root().equals(root))
                .toList();
    }

    /** In which of our words it stands. */
    public String state(Say say) {
        return say.text("trace." + correction.dispatch().getClass().getSimpleName());
    }

    /** Where it is approved; empty where it waits for nobody. */
    public String approval() {
        boolean waits = correction.ours() && correction.dispatch() instanceof Dispatch.Drafted;
        return waits ? "/console/approvals/origin-correction/" + correction.caseId() + "/" + correction.id() : "";
    }

    /** The message of the other State that carried it; null for one of ours. */
    public @Nullable MessageId received() {
        return correction.ours() ? null : correction.message();
    }

    public List<Change> changes(Say say) {
        return Change.between(
                Facts.of(say, correction.before()),
                Facts.of(say, correction.notice().corrected()));
    }
}
