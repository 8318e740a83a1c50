package org.headstamp.node.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;

/** A message by which one State was warned, as stored. */
@Entity
@Table(name = "lot_alert_copy")
class AlertCopyRow {
    @Id
    UUID message = new UUID(0, 0);

    @Column(name = "alert_id")
    UUID alertId = new UUID(0, 0);

    String addressee = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String dispatch = "";

    static AlertCopyRow of(AlertCopy copy, StoredJson json) {
        var row = new AlertCopyRow();
        row.message = copy.message().value();
        row.alertId = copy.alert().value();
        row.addressee = copy.to().alpha2();
        row.dispatch = json.write(Dispatch.class, copy.dispatch());
        return row;
    }

    AlertCopy toCopy(StoredJson json) {
        return new AlertCopy(
                new MessageId(message),
                new AlertId(alertId),
                new MemberState(addressee),
                json.read(Dispatch.class, dispatch));
    }
}
