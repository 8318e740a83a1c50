package org.headstamp.node.translation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Translation;

/** Reads and keeps translations of ours. */
@Singleton
class OwnTranslationRepository implements PanacheRepositoryBase<OwnTranslationRow, UUID> {
    private static final int LOCK = 20;

    /** Lets one transaction at a time add translations of a message, until that transaction ends. */
    void lock(MessageId message) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1, hashtext(?2))", Integer.class)
                .setParameter(1, LOCK)
                .setParameter(2, message.toString())
                .getSingleResult();
    }

    /** The oldest first, to the bound that holds for the sender's own too. */
    List<OwnTranslation> of(MessageId message) {
        return find("message = ?1 order by addedAt, id", message.value()).page(0, Translation.MOST).stream()
                .map(OwnTranslationRow::toTranslation)
                .toList();
    }
}
