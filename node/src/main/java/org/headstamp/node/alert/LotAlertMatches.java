package org.headstamp.node.alert;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringReading;

/** Shows the alerts that name what was seized or asked about. Whoever reads them does the task that they were. */
@Singleton
public class LotAlertMatches {
    private static final int MOST = 200;

    private final ReadLotRepository readings;
    private final KnownAlertRepository known;
    private final Seizures seizures;
    private final AnsweringReading questions;
    private final Tasks tasks;

    LotAlertMatches(
            ReadLotRepository readings,
            KnownAlertRepository known,
            Seizures seizures,
            AnsweringReading questions,
            Tasks tasks) {
        this.readings = readings;
        this.known = known;
        this.seizures = seizures;
        this.questions = questions;
        this.tasks = tasks;
    }

    /** Alerts that name items of a seizure, the newest first, lifted ones included; at most 200. */
    @Transactional
    public List<LotAlertMatch> ofSeizure(Operator by, SeizureId id) {
        var seizure = seizures.get(by, id);
        return read(
                by, new ReadingSubject(ReadingSubject.Type.SEIZURE, seizure.id().value()));
    }

    /** Alerts that name items of a question of another State, as for a seizure. */
    @Transactional
    public List<LotAlertMatch> ofQuestion(Operator by, TraceId id) {
        var question = questions.answering(by, id);
        return read(
                by,
                new ReadingSubject(ReadingSubject.Type.QUESTION, question.id().value()));
    }

    private List<LotAlertMatch> read(Operator by, ReadingSubject subject) {
        by.require("read lot alerts", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        var found = readings.matches(subject, MOST);
        var alerts = known
                .all(found.stream().map(ReadLotRepository.FoundMatch::alert).toList())
                .stream()
                .collect(toMap(alert -> alert.id().value(), alert -> alert));
        tasks.done(TaskKind.READ_LOT_ALERT, subject.kind(), subject.id(), by.account());
        return found.stream()
                .flatMap(match -> Stream.ofNullable(alerts.get(match.alert()))
                        .map(alert -> new LotAlertMatch(match.itemReference(), alert, match.agreement(), match.at())))
                .toList();
    }
}
