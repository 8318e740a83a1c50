package org.headstamp.node.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.StoredJson;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Reads and keeps versions of agreed times. */
@Singleton
class TimetableRepository implements PanacheRepositoryBase<TimetableRow, TimetableRow.Version> {
    private final StoredJson json;

    TimetableRepository(StoredJson json) {
        this.json = json;
    }

    void add(AgreedTimes times) {
        persistAndFlush(TimetableRow.of(times, json));
    }

    Optional<AgreedTimes> latest(@Nullable MemberState peer) {
        return versions(peer, 1).stream().findFirst();
    }

    /** Newest first. */
    List<AgreedTimes> versions(@Nullable MemberState peer, int most) {
        return find("peer = ?1 order by version desc", TimetableRow.nameOf(peer)).page(0, most).stream()
                .map(row -> row.toTimes(json))
                .toList();
    }

    /** The latest of every State with which something was agreed. */
    List<AgreedTimes> latestOfEach() {
        return find(
                        "from TimetableRow t where t.peer <> ?1 and not exists (select 1 from TimetableRow l"
                                + " where l.peer = t.peer and l.version > t.version) order by t.peer",
                        TimetableRow.ALL)
                .stream()
                .map(row -> row.toTimes(json))
                .toList();
    }
}
