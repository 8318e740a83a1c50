package org.headstamp.node.trace.answering;

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

/** Which message puts which other one right, of questions of other States and our answers. Nothing is opened by that. */
@Singleton
public class AnsweringCorrections {
    private final AnsweringRepository traces;
    private final QuestionListRepository lists;
    private final Correspondence correspondence;

    AnsweringCorrections(AnsweringRepository traces, QuestionListRepository lists, Correspondence correspondence) {
        this.traces = traces;
        this.lists = lists;
        this.correspondence = correspondence;
    }

    /** Those in a case. */
    @Transactional
    public List<Supersession> in(Operator by, CaseId caseId) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        var asked = lists.ofCase(by, caseId).stream().map(TraceSummary::id).toList();
        return Stream.concat(
                        correspondence.corrections(TraceRef.Side.ANSWERING, asked).stream(),
                        traces.corrections(asked).stream())
                .toList();
    }
}
