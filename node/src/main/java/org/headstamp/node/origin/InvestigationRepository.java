package org.headstamp.node.origin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.casefile.SearchWords;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/** Reads and keeps investigations of ours. */
@Singleton
class InvestigationRepository implements PanacheRepositoryBase<InvestigationRow, UUID> {
    static final int MOST = 200;

    private final CaseAccess access;
    private final InvestigatedLotRepository lots;
    private final StoredJson json;

    InvestigationRepository(CaseAccess access, InvestigatedLotRepository lots, StoredJson json) {
        this.access = access;
        this.lots = lots;
        this.json = json;
    }

    void add(ParallelInvestigation investigation) {
        persistAndFlush(InvestigationRow.of(investigation, json));
        lots.read(investigation);
    }

    boolean knowsNotification(MessageId notification) {
        return count("notification", notification.value()) > 0;
    }

    Optional<ParallelInvestigation> lockedByNotification(MessageId notification) {
        return find("notification", notification.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(row -> row.toInvestigation(json));
    }

    ParallelInvestigation get(InvestigationId id) {
        return present(id, LockModeType.NONE);
    }

    ParallelInvestigation get(Operator by, InvestigationId id) {
        return admitted(by, present(id, LockModeType.NONE));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    ParallelInvestigation locked(Operator by, InvestigationId id) {
        return admitted(by, present(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** For a change by this node. */
    ParallelInvestigation locked(InvestigationId id) {
        return present(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private ParallelInvestigation admitted(Operator by, ParallelInvestigation record) {
        access.require(by, record.caseId(), () -> unknown(record.id()));
        return record;
    }

    private ParallelInvestigation present(InvestigationId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock)
                .map(row -> row.toInvestigation(json))
                .orElseThrow(() -> unknown(id));
    }

    private static UnknownOriginRecordException unknown(InvestigationId id) {
        return new UnknownOriginRecordException("parallel investigation", id);
    }

    void keep(ParallelInvestigation investigation) {
        findById(investigation.id().value()).take(investigation, json);
    }

    /** What was notified was put right, so that other lots may be concerned. */
    void correct(ParallelInvestigation investigation) {
        keep(investigation);
        lots.read(investigation);
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(InvestigationId id, String by, Instant at) {
        return findById(id.value(), LockModeType.PESSIMISTIC_WRITE).open(by, at);
    }

    /** Those that fit, newest first, before the given one or from the newest; of the cases that the operator sees. */
    List<ParallelInvestigation> before(
            Operator by, InvestigationSearch wanted, @Nullable InvestigationId id, int most) {
        var conditions = new ArrayList<>(List.of(VisibleCases.SQL));
        var parameters = VisibleCases.contents(by).with("most", Math.clamp(most, 1, MOST));
        if (id != null) {
            conditions.add("id < :id");
            parameters.put("id", id.value());
        }
        if (!wanted.words().isEmpty()) {
            conditions.add(words(wanted.words(), parameters));
        }
        if (wanted.notifier() != null) {
            conditions.add("notifier = :notifier");
            parameters.put("notifier", wanted.notifier().alpha2());
        }
        if (wanted.stage() != null) {
            conditions.add("stage = :stage");
            parameters.put("stage", wanted.stage().name());
        }
        var query = getEntityManager()
                .createNativeQuery(
                        "select * from parallel_investigation where " + String.join(" and ", conditions)
                                + " order by id desc limit :most",
                        InvestigationRow.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> ((InvestigationRow) row).toInvestigation(json))
                .toList();
    }

    private static String words(SearchWords words, Map<String, Object> parameters) {
        var either = new ArrayList<>(List.of("starts_with(lower(reference), :reference)"));
        parameters.put("reference", words.text().toLowerCase(Locale.ROOT));
        words.caseId().ifPresent(id -> {
            either.add("case_id like :case");
            parameters.put("case", id);
        });
        words.id().ifPresent(id -> {
            either.add("id = :either or notification = :either");
            parameters.put("either", id);
        });
        if (!words.query().isEmpty()) {
            either.add("words @@ to_tsquery('simple', :words)");
            parameters.put("words", words.query());
        }
        return "(" + String.join(" or ", either) + ")";
    }

    /** The latest ones to a bound, oldest first. */
    List<ParallelInvestigation> ofCase(Operator by, CaseId caseId) {
        access.require(by, caseId);
        return find("caseId = ?1 order by id desc", caseId.toString()).page(0, MOST).list().reversed().stream()
                .map(row -> row.toInvestigation(json))
                .toList();
    }
}
