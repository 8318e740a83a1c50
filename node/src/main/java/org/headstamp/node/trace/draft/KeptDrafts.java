package org.headstamp.node.trace.draft;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.composing.AnswerProposal;

/** Keeps drafts of answers, one for each question, so that nobody overwrites what another one wrote without seeing it. */
@Singleton
public class KeptDrafts {
    private static final String ACT = "draft an answer to a trace request";

    private final KeptDraftRepository drafts;
    private final AnsweringReading questions;
    private final NodeClock clock;

    KeptDrafts(KeptDraftRepository drafts, AnsweringReading questions, NodeClock clock) {
        this.drafts = drafts;
        this.questions = questions;
        this.clock = clock;
    }

    /** The draft of an answer; empty if nobody began. Whoever asks for it reads the question. */
    @Transactional
    public Optional<KeptDraft> of(Operator by, TraceId id) {
        by.require(ACT, Role.REGISTRAR);
        return drafts.find(questions.answering(by, id).id());
    }

    /**
     * Keeps a draft in place of the one that was seen.
     *
     * @param seen its version, or {@link KeptDraft#NONE}
     * @throws DraftChangedException if that is not the draft any more
     * @throws InvalidValueException if there never was such a version
     */
    @Transactional
    public KeptDraft save(Operator by, TraceId id, long seen, AnswerProposal proposal) {
        by.require(ACT, Role.REGISTRAR);
        var question = questions.answering(by, id).id();
        var present = drafts.locked(question);
        long version = present.map(KeptDraft::version).orElse(KeptDraft.NONE);
        if (version != seen) {
            throw present.<RuntimeException>map(kept -> new DraftChangedException(kept, seen))
                    .orElseGet(() -> new InvalidValueException("version", "is none of this draft: {0}", seen));
        }
        var saved = new KeptDraft(question, proposal, version + 1, by.account(), clock.now());
        drafts.keep(saved);
        return saved;
    }
}
