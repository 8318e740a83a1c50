package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.headstamp.node.CaseId;

/** For features that judge what became of a message: none of its case arrives or is settled meanwhile. */
@Singleton
public class CaseLock {
    private final InboxRepository rows;

    CaseLock(InboxRepository rows) {
        this.rows = rows;
    }

    /** Holds the case until the transaction ends; taken before any record of the case is locked. */
    @Transactional(TxType.MANDATORY)
    public void take(CaseId caseId) {
        rows.lockCase(caseId.toString());
    }
}
