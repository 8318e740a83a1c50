package org.headstamp.node.alert;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.item.Item;
import org.headstamp.node.registry.Reading;
import org.headstamp.node.seizure.SeizureRecorded;
import org.headstamp.node.trace.answering.QuestionReceived;

/** Notes every lot that is read on an item, in the transaction that records it, and looks for alerts that name it. */
@Singleton
class LotReadings {
    private final ReadLotRepository readings;
    private final AlertMatching matching;

    LotReadings(ReadLotRepository readings, AlertMatching matching) {
        this.readings = readings;
        this.matching = matching;
    }

    void seized(@Observes SeizureRecorded event) {
        var seizure = event.seizure();
        note(new ReadingSubject(ReadingSubject.Type.SEIZURE, seizure.id().value()), seizure.caseId(), seizure.items());
    }

    void asked(@Observes QuestionReceived question) {
        note(
                new ReadingSubject(
                        ReadingSubject.Type.QUESTION, question.trace().value()),
                question.caseId(),
                question.items());
    }

    private void note(ReadingSubject subject, CaseId caseId, List<Item> items) {
        var read = items.stream()
                .flatMap(item -> {
                    var reading = Reading.of(item);
                    return reading.lots().stream()
                            .map(lot -> new ReadLot(subject, item.reference(), caseId, lot, reading.markKeys()));
                })
                .toList();
        readings.add(read);
        matching.read(read);
    }
}
