package org.headstamp.node.origin;

import org.headstamp.node.casefile.SearchWords;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an investigation of ours that somebody looks for.
 *
 * @param words of what was notified, the beginning of its reference or of the id of its case, or its own id or that of the
 *     message that began it
 * @param notifier null for any
 * @param stage null for any
 */
public record InvestigationSearch(
        SearchWords words,
        @Nullable MemberState notifier,
        @Nullable InvestigationStage stage) {
    /** All investigations. */
    public static final InvestigationSearch ALL = new InvestigationSearch(new SearchWords(""), null, null);
}
