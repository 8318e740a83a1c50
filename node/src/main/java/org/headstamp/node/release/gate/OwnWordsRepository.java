package org.headstamp.node.release.gate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.release.Use;

/** Keeps confirmations of own words. */
@Singleton
class OwnWordsRepository implements PanacheRepositoryBase<OwnWordsRow, UUID> {
    boolean isKept(MessageId message, Use use) {
        return count("message = ?1 and useCode = ?2", message.value(), use.code()) > 0;
    }

    void add(UUID id, MessageId message, Use use, String by, Instant at) {
        var row = new OwnWordsRow();
        row.id = id;
        row.message = message.value();
        row.useCode = use.code();
        row.confirmedBy = by;
        row.confirmedAt = at;
        persist(row);
    }
}
