package org.headstamp.node.console.letter;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.seizure.SeizurePage;
import org.headstamp.node.seizure.SeizureSummary;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.node.seizure.UnknownSeizureException;

/** Offers the seizures of a case to forms, some at a time; those that are chosen stay where others are looked at. */
@Singleton
public class SeizureOffers {
    private static final int AT_ONCE = 20;

    private final Seizures seizures;

    SeizureOffers(Seizures seizures) {
        this.seizures = seizures;
    }

    /**
     * Some seizures of a case.
     *
     * @param chosen ids of seizures, as a form sent them
     */
    public OfferedSeizures of(Operator by, CaseId id, Entered form, Collection<String> chosen) {
        long before = before(form);
        var page = seizures.list(by, id, before, AT_ONCE);
        var offered = page.seizures().stream().map(SeizureSummary::id).toList();
        var elsewhere = chosen.stream()
                .distinct()
                .limit(AT_ONCE)
                .flatMap(text -> parse(text).stream())
                .filter(seizure -> !offered.contains(seizure))
                .flatMap(seizure -> find(by, seizure).stream())
                .filter(seizure -> seizure.caseId().equals(id));
        var shown = Stream.concat(elsewhere, offered.stream().map(seizure -> seizures.get(by, seizure)));
        return new OfferedSeizures(shown.toList(), page.next(), before != SeizurePage.FIRST);
    }

    /** The same for a form that chooses one seizure. */
    public OfferedSeizures of(Operator by, CaseId id, Entered form) {
        return of(by, id, form, List.of(form.value("seizure")));
    }

    private static long before(Entered form) {
        var text = form.value(OfferedSeizures.OLDER);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : SeizurePage.FIRST;
    }

    private static Optional<SeizureId> parse(String text) {
        try {
            return Optional.of(SeizureId.parse(text));
        } catch (IllegalArgumentException e) {
            // Nothing was chosen, or nonsense was sent: the form says so when it is read.
            return Optional.empty();
        }
    }

    private Optional<Seizure> find(Operator by, SeizureId id) {
        try {
            return Optional.of(seizures.get(by, id));
        } catch (UnknownSeizureException e) {
            // A form may be kept for longer than its case can be seen.
            return Optional.empty();
        }
    }
}
