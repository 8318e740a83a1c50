package org.headstamp.node.trace.lot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.sighting.LotSighting;
import org.jspecify.annotations.Nullable;

/** Reads and keeps matches. A match is seen by whoever sees both cases. */
@Singleton
class LotMatchRepository implements PanacheRepositoryBase<LotMatchRow, UUID> {
    static final int MOST = 200;

    private final StoredJson json;
    private final CaseAccess access;

    LotMatchRepository(StoredJson json, CaseAccess access) {
        this.json = json;
        this.access = access;
    }

    boolean knows(LotSighting first, LotSighting second) {
        return count(
                        "lotRef = ?1 and firstTrace = ?2 and secondTrace = ?3",
                        first.lot().value(),
                        first.trace().value(),
                        second.trace().value())
                > 0;
    }

    void add(LotMatch match) {
        persist(LotMatchRow.of(match, json));
    }

    LotMatch get(Operator by, LotMatchId id) {
        return admitted(by, id, LockModeType.NONE);
    }

    /** For a change: nobody else changes it until the transaction ends. */
    LotMatch locked(Operator by, LotMatchId id) {
        return admitted(by, id, LockModeType.PESSIMISTIC_WRITE);
    }

    void keep(LotMatch match) {
        findById(match.id().value()).state = match.state();
    }

    /** Newest first, before the given one or from the newest. */
    List<LotMatch> before(Operator by, @Nullable LotMatchId id, int most) {
        var visible = VisibleCases.contents(by);
        var condition = VisibleCases.of("caseId");
        var page = id == null
                ? find(condition + " order by id desc", visible.parameters())
                : find("id < :id and " + condition + " order by id desc", visible.with("id", id.value()));
        return page.page(0, Math.clamp(most, 1, MOST)).stream()
                .map(row -> row.toMatch(json))
                .filter(match -> access.admits(by, match.first().caseId()))
                .toList();
    }

    private LotMatch admitted(Operator by, LotMatchId id, LockModeType lock) {
        var match = findByIdOptional(id.value(), lock)
                .map(row -> row.toMatch(json))
                .orElseThrow(() -> new UnknownLotMatchException(id));
        access.require(by, match.first().caseId(), () -> new UnknownLotMatchException(id));
        access.require(by, match.second().caseId(), () -> new UnknownLotMatchException(id));
        return match;
    }
}
