package org.headstamp.node.trace.onward;

import org.headstamp.node.exchange.Header;
import org.headstamp.node.trace.asking.ReceivedAnswer;
import org.headstamp.node.trace.asking.Trace;

/**
 * What there is to know of a question before it goes on. Nothing of it is decided.
 *
 * @param given what the answer says of itself
 * @param next the question that would go on, and what stands against it
 * @param caseOpen whether anything may begin in the case
 * @param crossesExercise one of question and answer is of an exercise and the other is not
 */
public record OnwardExamination(
        Trace trace,
        ReceivedAnswer answer,
        Header given,
        OnwardProposal next,
        boolean caseOpen,
        boolean crossesExercise) {}
