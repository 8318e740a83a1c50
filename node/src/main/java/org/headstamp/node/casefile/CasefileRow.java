package org.headstamp.node.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** A case as stored. */
@Entity
@Table(name = "casefile")
class CasefileRow {
    @Id
    String id = "";

    @Column(insertable = false, updatable = false)
    long number;

    String title = "";

    String unit = "";

    @Enumerated(EnumType.STRING)
    Casefile.Origin origin = Casefile.Origin.OWN;

    @Column(name = "opened_by")
    String openedBy = "";

    @Column(name = "opened_at")
    Instant openedAt = Instant.EPOCH;

    String[] participants = {};

    @Enumerated(EnumType.STRING)
    Casefile.State state = Casefile.State.OPEN;

    @Nullable
    String lead;

    String[] units = {};

    long version;

    static CasefileRow of(Casefile casefile) {
        var row = new CasefileRow();
        row.id = casefile.id().toString();
        row.title = casefile.title();
        row.unit = casefile.unit();
        row.origin = casefile.origin();
        row.openedBy = casefile.openedBy();
        row.openedAt = casefile.openedAt();
        row.participants = casefile.participants().stream()
                .map(MemberState::alpha2)
                .sorted()
                .toArray(String[]::new);
        row.state = casefile.state();
        row.lead = casefile.lead();
        row.keepTo(casefile.compartment());
        row.version = casefile.version();
        return row;
    }

    Casefile toCasefile() {
        var states = Arrays.stream(participants).map(MemberState::new).collect(Collectors.toUnmodifiableSet());
        return new Casefile(
                CaseId.parse(id),
                title,
                unit,
                origin,
                openedBy,
                openedAt,
                states,
                state,
                lead,
                Compartment.of(Arrays.asList(units)),
                version);
    }

    void keepTo(Compartment compartment) {
        units = compartment.units().toArray(String[]::new);
    }

    boolean hasParticipant(MemberState peer) {
        return Arrays.asList(participants).contains(peer.alpha2());
    }

    void addParticipant(MemberState peer) {
        participants = Stream.concat(Arrays.stream(participants), Stream.of(peer.alpha2()))
                .sorted()
                .toArray(String[]::new);
    }
}
