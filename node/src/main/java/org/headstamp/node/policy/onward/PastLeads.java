package org.headstamp.node.policy.onward;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.headstamp.node.trace.onward.FollowUp;
import org.headstamp.node.trace.onward.OnwardFollowUps;
import org.headstamp.node.trace.onward.OnwardLead;
import org.jspecify.annotations.Nullable;

/** States named by answers of a period, with the facts and what became of them, page by page. */
@Singleton
class PastLeads {
    static final int PAGE = 200;

    private final OnwardTriageRepository triage;
    private final OnwardFollowUps followUps;

    PastLeads(OnwardTriageRepository triage, OnwardFollowUps followUps) {
        this.triage = triage;
        this.followUps = followUps;
    }

    /** Some of them, the oldest first, and what became of each. */
    record Page(List<OnwardTriage> leads, Map<OnwardLead, FollowUp> followUps) {
        FollowUp followUp(OnwardTriage past) {
            return followUps.getOrDefault(past.lead(), FollowUp.NOT_YET);
        }
    }

    @Transactional
    Page after(@Nullable OnwardTriage last, Instant from, Instant to) {
        var leads = triage.decided(from, to, last, PAGE);
        return new Page(
                leads, followUps.of(leads.stream().map(OnwardTriage::lead).toList()));
    }
}
