package org.headstamp.node.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/** Reads and keeps the alerts that this State looks out for. */
@Singleton
class KnownAlertRepository implements PanacheRepositoryBase<KnownAlertRow, UUID> {
    static final int MOST = 200;

    private final StoredJson json;
    private final CaseAccess access;

    KnownAlertRepository(StoredJson json, CaseAccess access) {
        this.json = json;
        this.access = access;
    }

    void add(KnownAlert alert) {
        persistAndFlush(KnownAlertRow.of(alert, json));
    }

    Optional<KnownAlert> find(AlertId id) {
        return findByIdOptional(id.value()).map(row -> row.toAlert(json));
    }

    KnownAlert get(Operator by, AlertId id) {
        var alert = find(id).orElseThrow(() -> new UnknownAlertException(id));
        access.require(by, alert.caseId(), () -> new UnknownAlertException(id));
        return alert;
    }

    /** It holds no more; what ended before stays as it is. */
    void end(AlertId id, Instant at) {
        var row = findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.endedAt == null) {
            row.endedAt = at;
        }
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(AlertId id, String by, Instant at) {
        var row = findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.openedBy != null) {
            return false;
        }
        row.openedBy = by;
        row.openedAt = at;
        return true;
    }

    /** Those that hold and name one of these lots, the newest first. */
    List<KnownAlert> holding(Collection<String> lotKeys, int most) {
        return find("lotKey in ?1 and endedAt is null order by id desc", lotKeys).page(0, most).stream()
                .map(row -> row.toAlert(json))
                .toList();
    }

    /** The lots that alerts name which hold, those of the newest first. */
    Set<String> lotKeysHolding(int most) {
        return find("endedAt is null and lotKey <> '' order by id desc").page(0, most).stream()
                .map(row -> row.lotKey)
                .collect(Collectors.toSet());
    }

    List<KnownAlert> all(Collection<UUID> ids) {
        return find("id in ?1", ids).stream().map(row -> row.toAlert(json)).toList();
    }

    /** Newest first, before the given one or from the newest; of the cases that the operator may know of. */
    List<KnownAlert> before(Operator by, @Nullable AlertId id, int most) {
        var visible = VisibleCases.listed(by);
        var condition = VisibleCases.of("caseId");
        var page = id == null
                ? find(condition + " order by id desc", visible.parameters())
                : find("id < :id and " + condition + " order by id desc", visible.with("id", id.value()));
        return page.page(0, Math.clamp(most, 1, MOST)).stream()
                .map(row -> row.toAlert(json))
                .toList();
    }
}
