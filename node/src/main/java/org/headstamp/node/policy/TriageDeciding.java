package org.headstamp.node.policy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.registry.LotWatches;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AutomaticAnswers;
import org.headstamp.node.trace.answering.Examination;
import org.headstamp.node.trace.composing.ItemSearch;
import org.jspecify.annotations.Nullable;

/** Decides on one question, in one transaction with the answer that leaves or the task that a person gets. */
@Singleton
class TriageDeciding {
    private static final int LONGEST_ERROR = 500;

    private final TriageRepository triage;
    private final PoliciesInForce policies;
    private final LotWatches watches;
    private final AutomaticAnswers answers;
    private final TriageJournal journal;

    TriageDeciding(
            TriageRepository triage,
            PoliciesInForce policies,
            LotWatches watches,
            AutomaticAnswers answers,
            TriageJournal journal) {
        this.triage = triage;
        this.policies = policies;
        this.watches = watches;
        this.answers = answers;
        this.journal = journal;
    }

    /** Takes a question for a while. */
    @Transactional
    Optional<TraceId> claim(@Nullable TraceId only, Instant now) {
        return triage.claim(only, now, policies.claim());
    }

    /** Judges what was found; decisions are made one at a time, so that no bound of a day is passed by two at once. */
    @Transactional
    void decide(TraceId id, Examination examination) {
        var waiting = triage.locked(id);
        if (waiting.isDecided()) {
            return;
        }
        var facts = AnswerFacts.of(examination, watches.about(examination.lots()));
        var decision = policies.judgement().on(facts);
        if (decision instanceof Decision.Leaves(var policy) && !answers.leave(examination, policy, policies.now())) {
            decision = Decision.NeedsPerson.because(HoldReason.TAKEN_UP);
        }
        keep(waiting, decision, examination.searches(), facts);
    }

    /** A person decides, for a reason that needs no facts. */
    @Transactional
    void hold(TraceId id, HoldReason reason) {
        var waiting = triage.locked(id);
        if (!waiting.isDecided()) {
            keep(waiting, Decision.NeedsPerson.because(reason), List.of(), null);
        }
    }

    /** It is tried again later, and in the end a person gets it. */
    @Transactional
    void failed(TraceId id, String error) {
        var cut = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        if (policies.givesUpAfter(triage.park(id, cut, policies::nextAttempt))) {
            hold(id, HoldReason.FAILED);
        }
    }

    private void keep(Triage waiting, Decision decision, List<ItemSearch> searches, @Nullable AnswerFacts facts) {
        var found = decision instanceof Decision.Leaves ? List.<ItemSearch>of() : searches;
        var decided = waiting.decided(decision, found, facts, policies.now());
        triage.keep(decided);
        journal.decided(decided);
    }
}
