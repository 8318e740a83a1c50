package org.headstamp.node.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/** Reads and keeps alerts of ours. */
@Singleton
class LotAlertRepository implements PanacheRepositoryBase<LotAlertRow, UUID> {
    static final int MOST = 200;

    private final StoredJson json;
    private final CaseAccess access;

    LotAlertRepository(StoredJson json, CaseAccess access) {
        this.json = json;
        this.access = access;
    }

    void add(LotAlert alert) {
        persist(LotAlertRow.of(alert, json));
    }

    LotAlert get(Operator by, AlertId id) {
        return admitted(by, id, LockModeType.NONE);
    }

    /** For a change: nobody else changes it until the transaction ends. */
    LotAlert locked(Operator by, AlertId id) {
        return admitted(by, id, LockModeType.PESSIMISTIC_WRITE);
    }

    void keep(LotAlert alert) {
        findById(alert.id().value()).state = alert.state();
    }

    /** Newest first, before the given one or from the newest; of the cases that the operator may know of. */
    List<LotAlert> before(Operator by, @Nullable AlertId id, int most) {
        var visible = VisibleCases.listed(by);
        var condition = VisibleCases.of("caseId");
        var page = id == null
                ? find(condition + " order by id desc", visible.parameters())
                : find("id < :id and " + condition + " order by id desc", visible.with("id", id.value()));
        return page.page(0, Math.clamp(most, 1, MOST)).stream()
                .map(row -> row.toAlert(json))
                .toList();
    }

    private LotAlert admitted(Operator by, AlertId id, LockModeType lock) {
        var alert = findByIdOptional(id.value(), lock)
                .map(row -> row.toAlert(json))
                .orElseThrow(() -> new UnknownAlertException(id));
        access.require(by, alert.caseId(), () -> new UnknownAlertException(id));
        return alert;
    }
}
