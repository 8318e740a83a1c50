package org.headstamp.node.casefile;

import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case that somebody looks for.
 *
 * @param words of its title, or the beginning of its id
 * @param with another State that takes part or opened it; null for any
 * @param state null for any
 */
public record CaseSearch(SearchWords words, @Nullable MemberState with, Casefile.@Nullable State state) {
    /** All cases. */
    public static final CaseSearch ALL = new CaseSearch("", null, null);

    public CaseSearch(String words, @Nullable MemberState with, Casefile.@Nullable State state) {
        this(new SearchWords(words), with, state);
    }
}
