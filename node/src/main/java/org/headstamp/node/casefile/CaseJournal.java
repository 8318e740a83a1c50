package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.casefile.CaseArrival.Fits;
import org.headstamp.node.casefile.CaseArrival.Reason;
import org.headstamp.node.casefile.CaseArrival.Refused;
import org.headstamp.node.identity.Operator;
import org.headstamp.pki.MemberState;

/**
 * What features write into a case, inside the transaction of what they record: its time line, the States that take
 * part, and the cases that other States opened. Every change raises the version of the case.
 */
@Singleton
public class CaseJournal {
    private static final String FEATURE = "CASE";

    private final CasefileRepository casefiles;
    private final TimelineRepository timeline;
    private final CaseAccess access;
    private final AuditLog log;
    private final MemberState self;

    CaseJournal(
            CasefileRepository casefiles,
            TimelineRepository timeline,
            CaseAccess access,
            AuditLog log,
            NodeConfig node) {
        this.access = access;
        this.casefiles = casefiles;
        this.timeline = timeline;
        this.log = log;
        this.self = new MemberState(node.state());
    }

    /**
     * Appends to the time line.
     *
     * @throws UnknownCaseException if there is no such case
     */
    @Transactional(TxType.MANDATORY)
    public void note(CaseId id, TimelineEntry entry) {
        append(locked(id), entry);
    }

    /** Whether there is such a case here. */
    @Transactional(TxType.MANDATORY)
    public boolean knows(CaseId id) {
        return casefiles.locked(id).isPresent();
    }

    /** Whether there is such a case here, in which this State takes part. */
    @Transactional(TxType.MANDATORY)
    public boolean knows(CaseId id, MemberState peer) {
        return casefiles.locked(id).filter(known -> known.hasParticipant(peer)).isPresent();
    }

    /**
     * Takes another State into the case, because something is sent to it; repeating changes nothing.
     *
     * @throws UnknownCaseException if there is no such case
     * @throws CaseClosedException if the case is closed
     */
    @Transactional(TxType.MANDATORY)
    public Casefile addParticipant(CaseId id, MemberState peer, String actor, Instant at) {
        var row = locked(id);
        requireOpen(row);
        if (!peer.equals(self) && !row.hasParticipant(peer)) {
            row.addParticipant(peer);
            changed(
                    row,
                    TimelineEntry.of(at, FEATURE, "PARTICIPANT_ADDED", actor).withPeer(peer));
        }
        return row.toCasefile();
    }

    /**
     * Finds the case that a message of another State names, or makes it where that State begins it. Nobody can speak in
     * a case that it neither opened nor was taken into, so an id that was seen elsewhere opens nothing.
     */
    @Transactional(TxType.MANDATORY)
    public CaseArrival openForPeer(CaseId id, MemberState peer, Instant at) {
        var known = casefiles.locked(id).orElse(null);
        if (known != null) {
            return known.hasParticipant(peer) ? new Fits(known.toCasefile()) : new Refused(Reason.NOT_A_PARTICIPANT);
        }
        if (id.opener().equals(self)) {
            return new Refused(Reason.UNKNOWN_CASE);
        }
        if (!id.opener().equals(peer)) {
            return new Refused(Reason.NOT_THE_OPENER);
        }
        var row = CasefileRow.of(new Casefile(
                id,
                "",
                "",
                Casefile.Origin.ANOTHER_STATE,
                AuditEvent.NODE,
                at,
                Set.of(peer),
                Casefile.State.OPEN,
                null,
                Compartment.NONE,
                0));
        opened(
                row,
                TimelineEntry.of(at, FEATURE, "OPENED_BY_ANOTHER_STATE", AuditEvent.NODE)
                        .withPeer(peer));
        return new Fits(row.toCasefile());
    }

    /**
     * Makes sure that something new may begin in the case, and that it stays so until the transaction ends.
     *
     * @throws UnknownCaseException if there is no such case
     * @throws CaseClosedException if the case is closed
     */
    @Transactional(TxType.MANDATORY)
    public Casefile requireOpen(CaseId id) {
        var row = locked(id);
        requireOpen(row);
        return row.toCasefile();
    }

    /**
     * Locks the case until the transaction ends. True if something new may begin in it.
     *
     * @throws UnknownCaseException if there is no such case
     */
    @Transactional(TxType.MANDATORY)
    public boolean holds(CaseId id) {
        return locked(id).state != Casefile.State.CLOSED;
    }

    /**
     * As {@link #requireOpen(CaseId)}, for what an operator begins.
     *
     * @throws UnknownCaseException if there is no such case, or none for this operator
     * @throws CaseClosedException if the case is closed
     */
    @Transactional(TxType.MANDATORY)
    public Casefile requireOpen(Operator by, CaseId id) {
        access.require(by, id);
        return requireOpen(id);
    }

    void opened(CasefileRow row, TimelineEntry entry) {
        casefiles.persistAndFlush(row);
        append(row, entry);
        log.append(event(AuditKind.RECORDED, row, entry));
    }

    void changed(CasefileRow row, TimelineEntry entry) {
        append(row, entry);
        log.append(event(AuditKind.STATE_CHANGED, row, entry));
    }

    private void append(CasefileRow row, TimelineEntry entry) {
        timeline.persist(TimelineRow.of(CaseId.parse(row.id), entry));
        row.version++;
    }

    private static AuditEvent event(AuditKind kind, CasefileRow row, TimelineEntry entry) {
        var event = AuditEvent.of(kind, entry.actor())
                .inCase(CaseId.parse(row.id))
                .subject("case", row.id)
                .outcome(entry.code());
        return entry.peer() == null ? event : event.peer(entry.peer());
    }

    private CasefileRow locked(CaseId id) {
        return casefiles.locked(id).orElseThrow(() -> new UnknownCaseException(id));
    }

    private static void requireOpen(CasefileRow row) {
        if (row.state == Casefile.State.CLOSED) {
            throw new CaseClosedException(CaseId.parse(row.id));
        }
    }
}
