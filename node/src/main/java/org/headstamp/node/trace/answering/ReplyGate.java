package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.TranslationRules;
import org.headstamp.node.trace.answering.AnsweringState.AwaitingApproval;
import org.headstamp.node.trace.composing.Forces;
import org.headstamp.node.trace.composing.LastGate;

/** What every reply passes before it is sealed, whoever approved it. */
@Singleton
class ReplyGate {
    private final TraceConfig config;

    ReplyGate(TraceConfig config) {
        this.config = config;
    }

    /** Whether it tells of own forces that the policy holds back and nobody has released. */
    boolean holds(Reply reply) {
        return config.forces() == TraceConfig.ForcePolicy.HOLD
                && reply instanceof Reply.Answer answer
                && answer.forcesReleased() == null
                && Forces.areToldIn(answer.answer());
    }

    /**
     * The reply as it may leave: where the policy holds own forces back and nobody released them, they are withheld.
     *
     * @throws InvalidValueException if nothing of it may leave
     */
    AnsweringTrace passed(AnsweringTrace trace) {
        if (!(trace.state() instanceof AwaitingApproval waiting && waiting.reply() instanceof Reply.Answer reply)) {
            return trace;
        }
        LastGate.requirePersonsGuarded(reply.answer(), trace.header().handling());
        return holds(reply) ? trace.proposed(withoutForces(reply), waiting.proposedBy(), waiting.at()) : trace;
    }

    /**
     * The reply that waits or was given, beside what an approval lets leave of it.
     *
     * @throws org.headstamp.node.IllegalTransitionException if there is none
     */
    JudgedReply judged(AnsweringTrace trace) {
        var drafted = trace.latestReply().orElseThrow(() -> trace.illegal("judge a reply"));
        boolean waits = trace.state() instanceof AwaitingApproval;
        try {
            var leaving = passed(trace).latestReply().orElse(drafted);
            return new JudgedReply(trace, drafted, leaving, waits && holds(drafted), null);
        } catch (InvalidValueException barred) {
            boolean releasable = holds(drafted) && guardsPersons(drafted, trace);
            return new JudgedReply(trace, drafted, drafted, releasable, barred.refusal());
        }
    }

    private static boolean guardsPersons(Reply reply, AnsweringTrace trace) {
        return trace.header().handling().confidentialityGuaranteed() || !reply.namesPersons();
    }

    /** What is withheld is not told in translation either. */
    private static Reply.Answer withoutForces(Reply.Answer drafted) {
        var told = drafted.with(Forces.withheldFrom(drafted.answer()));
        return told.translated(TranslationRules.ofTextsKept(
                AnsweringWire.payload(drafted), AnsweringWire.payload(told), drafted.translations()));
    }
}
