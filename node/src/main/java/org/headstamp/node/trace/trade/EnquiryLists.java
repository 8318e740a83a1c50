package org.headstamp.node.trace.trade;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.identity.PartyKey;

/** How the lists of enquiries to parties of the trade stand, for pages that show them at the time. */
@Singleton
public class EnquiryLists {
    private final SubQueryRepository queries;

    EnquiryLists(SubQueryRepository queries) {
        this.queries = queries;
    }

    /** A digest for each party that was ever asked; it is another one once a line of its list reads otherwise. */
    @Transactional
    public Map<PartyKey, String> standing(Set<PartyKey> parties) {
        return queries.standing(parties);
    }
}
