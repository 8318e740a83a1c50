package org.headstamp.node.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link as stored. */
@Entity
@Table(name = "account_link")
class AccountLinkRow {
    @Id
    String account = "";

    String issuer = "";
    String claim = "";

    @Column(name = "claim_value")
    String value = "";

    @Column(name = "linked_by")
    String linkedBy = "";

    @Column(name = "linked_at")
    Instant linkedAt = Instant.EPOCH;

    @Column(name = "confirmed_by")
    @Nullable
    String confirmedBy;

    static AccountLinkRow of(AccountLink link) {
        var row = new AccountLinkRow();
        row.account = link.account();
        row.issuer = link.issuer();
        row.claim = link.claim();
        row.value = link.value();
        row.linkedBy = link.linkedBy();
        row.linkedAt = link.linkedAt();
        row.confirmedBy = link.confirmedBy();
        return row;
    }

    AccountLink toLink() {
        return new AccountLink(account, issuer, claim, value, linkedBy, linkedAt, confirmedBy);
    }
}
