package org.headstamp.node.release.disclosure;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.headstamp.node.MessageId;

/** Which States were told of a disclosure before it. */
@Singleton
public class DeliveredNotices {
    private final PlannedDisclosureRepository disclosures;

    DeliveredNotices(PlannedDisclosureRepository disclosures) {
        this.disclosures = disclosures;
    }

    /** Whether the State that sent the message holds a notice about it. */
    @Transactional(TxType.MANDATORY)
    public boolean isNoticed(MessageId concerned) {
        return disclosures.isNoticed(concerned);
    }
}
