package org.headstamp.node.policy.onward;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.Questions;
import org.jspecify.annotations.Nullable;

/** Shows the people of a case which policy let a question go on, or why none did. */
@Singleton
public class OnwardTriages {
    private static final int MOST = 101;

    private final OnwardTriageRepository triage;
    private final Questions questions;

    OnwardTriages(OnwardTriageRepository triage, Questions questions) {
        this.triage = triage;
        this.questions = questions;
    }

    /**
     * The States that the answers to a question of ours name, in the order of answers and States.
     *
     * @param after the last one seen; null for the first page
     * @param most at most 101
     * @throws org.headstamp.node.trace.UnknownTraceException if there is no such question, or none for this operator
     */
    @Transactional
    public List<OnwardTriage> of(Operator by, TraceId id, @Nullable OnwardPlace after, int most) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        return triage.of(questions.get(by, id).id(), after, Math.clamp(most, 1, MOST));
    }
}
