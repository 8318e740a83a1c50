package org.headstamp.node.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.StoredJson;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One version of agreed times as stored. */
@Entity
@Table(name = "timetable")
@IdClass(TimetableRow.Version.class)
class TimetableRow {
    static final String ALL = "ALL";

    @Id
    String peer = ALL;

    @Id
    int version;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String rules = "";

    @Column(name = "enquires_when_late")
    @Nullable
    Boolean enquiresWhenLate;

    @Column(name = "set_by")
    String setBy = "";

    @Column(name = "set_at")
    Instant setAt = Instant.EPOCH;

    /** Names one version. */
    record Version(String peer, int version) implements Serializable {}

    static TimetableRow of(AgreedTimes times, StoredJson json) {
        var row = new TimetableRow();
        row.peer = nameOf(times.peer());
        row.version = times.version();
        row.rules = json.write(DeadlineRule[].class, times.rules().toArray(DeadlineRule[]::new));
        row.enquiresWhenLate = times.enquiresWhenLate();
        row.setBy = Objects.requireNonNull(times.setBy());
        row.setAt = Objects.requireNonNull(times.setAt());
        return row;
    }

    AgreedTimes toTimes(StoredJson json) {
        return new AgreedTimes(
                peer.equals(ALL) ? null : new MemberState(peer),
                version,
                List.of(json.read(DeadlineRule[].class, rules)),
                enquiresWhenLate,
                setBy,
                setAt);
    }

    static String nameOf(@Nullable MemberState peer) {
        return peer == null ? ALL : peer.alpha2();
    }
}
