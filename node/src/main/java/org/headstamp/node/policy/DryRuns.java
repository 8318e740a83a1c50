package org.headstamp.node.policy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.answering.TraceConfig;
import org.jspecify.annotations.Nullable;

/** Tries a policy about answers, above all a draft, on what was asked before. It sends and changes nothing. */
@Singleton
public class DryRuns {
    private final Policies policies;
    private final PastQuestions past;
    private final CaseAccess access;
    private final PolicyConfig config;
    private final TraceConfig traces;

    DryRuns(Policies policies, PastQuestions past, CaseAccess access, PolicyConfig config, TraceConfig traces) {
        this.policies = policies;
        this.past = past;
        this.access = access;
        this.config = config;
        this.traces = traces;
    }

    /**
     * Tries a version on a period.
     *
     * @param version null for the newest
     * @param to not included
     * @throws InvalidValueException if the period is empty or longer than allowed, or the policy is not about answers
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public DryRun of(Operator by, PolicyId id, @Nullable Integer version, Instant from, Instant to) {
        by.require("try a policy out", Role.FOCAL_POINT, Role.REGISTRAR);
        new TrialPeriod(from, to).require(config);
        var tried = policies.version(by, id, version);
        if (!(tried.rules() instanceof AnswerPolicy)) {
            throw new InvalidValueException("id", "names a policy that is not about answers");
        }
        boolean forcesHeld = traces.forces() == TraceConfig.ForcePolicy.HOLD;
        var trial = new Trial(tried, forcesHeld, config.dailyTotal(), caseId -> access.admits(by, caseId));
        var page = past.after(null, from, to);
        while (!page.questions().isEmpty()) {
            for (var question : page.questions()) {
                if (trial.questions() >= config.dryRunQuestions()) {
                    return trial.result(from, to, true);
                }
                trial.on(question, page.replies().get(question.trace()));
            }
            page = past.after(page.questions().getLast(), from, to);
        }
        return trial.result(from, to, false);
    }
}
