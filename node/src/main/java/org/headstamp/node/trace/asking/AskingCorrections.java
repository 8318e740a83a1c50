package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.Supersession;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.correspondence.Correspondence;

/** Which message puts which other one right, of questions of ours and the answers. Nothing is opened by that. */
@Singleton
public class AskingCorrections {
    private final TraceListRepository lists;
    private final ReceivedAnswerRepository answers;
    private final Correspondence correspondence;

    AskingCorrections(TraceListRepository lists, ReceivedAnswerRepository answers, Correspondence correspondence) {
        this.lists = lists;
        this.answers = answers;
        this.correspondence = correspondence;
    }

    /** Those in a case. */
    @Transactional
    public List<Supersession> in(Operator by, CaseId caseId) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        var asked = lists.ofCase(by, caseId).stream().map(TraceSummary::id).toList();
        return Stream.concat(
                        correspondence.corrections(TraceRef.Side.ASKING, asked).stream(),
                        answers.corrections(asked).stream())
                .toList();
    }
}
