package org.headstamp.pki.trustlist;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.headstamp.pki.MemberState;

/**
 * A list that was accepted after another one.
 *
 * @param unapproved members whose keys it changes without the consent of one of their own roots; nothing of theirs is to
 *     be relied on until an operator has confirmed the change
 */
public record TrustListUpdate(VerifiedTrustList list, SortedSet<MemberState> unapproved) {
    public TrustListUpdate {
        unapproved = Collections.unmodifiableSortedSet(new TreeSet<>(unapproved));
    }
}
