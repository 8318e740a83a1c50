package org.headstamp.node.alert;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.headstamp.node.NodeClock;
import org.headstamp.node.casefile.NewTask;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.identity.Role;
import org.jboss.logging.Logger;

/** Brings alerts and readings together, whichever came first, and gives the case a task. */
@Singleton
class AlertMatching {
    /** Older readings that one alert finds; a lot read more often than this is found by everybody without it. */
    static final int MOST_READINGS = 500;

    /** Alerts about one number: makers in several States use the same. */
    static final int MOST_ALERTS = 50;

    private static final Logger LOG = Logger.getLogger(AlertMatching.class);

    private final KnownAlertRepository known;
    private final ReadLotRepository readings;
    private final AlertJournal journal;
    private final Tasks tasks;
    private final NodeClock clock;

    AlertMatching(
            KnownAlertRepository known,
            ReadLotRepository readings,
            AlertJournal journal,
            Tasks tasks,
            NodeClock clock) {
        this.known = known;
        this.readings = readings;
        this.journal = journal;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Lots were read: alerts that hold may name them. */
    void read(Collection<ReadLot> read) {
        for (var reading : read) {
            known.holding(List.of(reading.lotKey()), MOST_ALERTS).forEach(alert -> compare(alert, reading));
        }
    }

    /** An alert came: it may name what was read before. */
    void alerted(KnownAlert alert) {
        for (var lotKey : alert.reading().lots()) {
            var found = readings.of(lotKey, MOST_READINGS + 1);
            if (found.size() > MOST_READINGS) {
                LOG.warnf("Alert %s names more than %d readings; the newest are shown", alert.id(), MOST_READINGS);
            }
            // In the order of the cases, which are locked one after the other.
            found.stream()
                    .limit(MOST_READINGS)
                    .sorted(Comparator.comparing(reading -> reading.caseId().toString()))
                    .forEach(reading -> compare(alert, reading));
        }
    }

    private void compare(KnownAlert alert, ReadLot reading) {
        var agreement = alert.agreementWith(reading.markKeys());
        var now = clock.now();
        if (agreement == KnownAlert.Agreement.NONE || !readings.match(alert, reading, agreement, now)) {
            return;
        }
        journal.matched(reading, alert, now);
        var subject = reading.subject();
        var task = NewTask.of(TaskKind.READ_LOT_ALERT, reading.caseId(), subject.kind(), subject.id())
                .with(alert.from());
        tasks.open(
                switch (subject.type()) {
                    case SEIZURE -> task.by(Role.OFFICER).forLead();
                    case QUESTION -> task;
                });
    }
}
