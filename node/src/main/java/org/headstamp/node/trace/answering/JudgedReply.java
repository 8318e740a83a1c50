package org.headstamp.node.trace.answering;

import org.headstamp.node.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A reply for somebody who is to judge it.
 *
 * @param drafted as its author drafted it; of one that was given, as it left
 * @param leaving the same as an approval lets it leave
 * @param releasable whether a focal point may release, with a reason, what is held back of it
 * @param barred why an approval alone lets nothing of it leave; null where it lets something
 */
public record JudgedReply(
        AnsweringTrace trace,
        Reply drafted,
        Reply leaving,
        boolean releasable,
        @Nullable Refusal barred) {}
