package org.headstamp.node.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Dispatch;

/** Reads and keeps the messages by which States were warned. */
@Singleton
class AlertCopyRepository implements PanacheRepositoryBase<AlertCopyRow, UUID> {
    private final StoredJson json;

    AlertCopyRepository(StoredJson json) {
        this.json = json;
    }

    void add(AlertCopy copy) {
        persist(AlertCopyRow.of(copy, json));
    }

    List<AlertCopy> of(AlertId alert) {
        return find("alertId = ?1 order by addressee", alert.value()).page(0, AlertDraft.MOST_STATES).stream()
                .map(row -> row.toCopy(json))
                .toList();
    }

    /** For a change: nobody else changes it until the transaction ends. */
    AlertCopy locked(MessageId message) {
        return findById(message.value(), LockModeType.PESSIMISTIC_WRITE).toCopy(json);
    }

    void keep(AlertCopy copy) {
        findById(copy.message().value()).dispatch = json.write(Dispatch.class, copy.dispatch());
    }
}
