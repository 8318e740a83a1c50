package org.headstamp.node.policy.onward;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.policy.OnwardPolicy;
import org.headstamp.node.policy.Policies;
import org.headstamp.node.policy.PolicyConfig;
import org.headstamp.node.policy.PolicyId;
import org.headstamp.node.policy.TrialPeriod;
import org.jspecify.annotations.Nullable;

/** Tries a policy about questions that go on, above all a draft, on what was answered before. It sends and changes nothing. */
@Singleton
public class OnwardDryRuns {
    private final Policies policies;
    private final PastLeads past;
    private final CaseAccess access;
    private final PolicyConfig config;

    OnwardDryRuns(Policies policies, PastLeads past, CaseAccess access, PolicyConfig config) {
        this.policies = policies;
        this.past = past;
        this.access = access;
        this.config = config;
    }

    /**
     * Tries a version on a period.
     *
     * @param version null for the newest
     * @throws InvalidValueException if the period is empty or longer than allowed, or the policy is about something else
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public OnwardDryRun of(Operator by, PolicyId id, @Nullable Integer version, TrialPeriod period) {
        by.require("try a policy out", Role.FOCAL_POINT, Role.REGISTRAR);
        period.require(config);
        var tried = policies.version(by, id, version);
        if (!(tried.rules() instanceof OnwardPolicy)) {
            throw new InvalidValueException("id", "names a policy that is not about questions that go on");
        }
        var trial = new OnwardTrial(tried, config.dailyTotal(), caseId -> access.admits(by, caseId));
        var page = past.after(null, period.from(), period.to());
        while (!page.leads().isEmpty()) {
            for (var lead : page.leads()) {
                if (trial.leads() >= config.dryRunQuestions()) {
                    return trial.result(period, true);
                }
                trial.on(lead, page.followUp(lead));
            }
            page = past.after(page.leads().getLast(), period.from(), period.to());
        }
        return trial.result(period, false);
    }
}
