package org.headstamp.node.trace.message;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What the records of one State say about the items of a question.
 *
 * @param transferHistory in order of time for each item, gaps included
 * @param timeToCrimeDays from the last legal transfer to the find; null when unknown
 * @param onwardStates that may know more
 * @param withheld never empty for a partial answer
 * @param automaticPolicy id and version of the policy under which no person looked at it; empty when persons did
 */
public record TraceAnswer(
        TraceOutcome outcome,
        Completeness completeness,
        List<RecordSearch> recordsSearched,
        List<Identification> identifications,
        List<TransferEvent> transferHistory,
        @Nullable PartyDisclosure lastLegalHolder,
        @Nullable PointOfDiversion pointOfDiversion,
        @Nullable Integer timeToCrimeDays,
        List<MemberState> onwardStates,
        List<Caveat> caveats,
        List<Withholding> withheld,
        String remarks,
        String automaticPolicy) {
    /** More transfers of one answer do not fit on the wire. */
    public static final int MOST_TRANSFERS = 2000;

    /** @throws InvalidValueException if nothing was searched, or a partial answer has no ground, or a full one has */
    public TraceAnswer {
        outcome = Checked.present("outcome", outcome);
        completeness = Checked.present("completeness", completeness);
        recordsSearched = Checked.list("recordsSearched", recordsSearched, 50);
        identifications = Checked.list("identifications", identifications, TraceQuestion.MOST_ITEMS);
        transferHistory = Checked.list("transferHistory", transferHistory, MOST_TRANSFERS);
        if (timeToCrimeDays != null) {
            Checked.between("timeToCrimeDays", timeToCrimeDays, 0, Integer.MAX_VALUE);
        }
        onwardStates = distinct("onwardStates", Checked.list("onwardStates", onwardStates, 50));
        caveats = distinct("caveats", Checked.list("caveats", caveats, 20));
        withheld = Checked.list("withheld", withheld, 100);
        remarks = Checked.optionalText("remarks", remarks, 8000);
        automaticPolicy = Checked.optionalText("automaticPolicy", automaticPolicy, 100);
        if (recordsSearched.isEmpty()) {
            throw new InvalidValueException("recordsSearched", "must name at least one");
        }
        if (completeness == Completeness.PARTIAL && withheld.isEmpty()) {
            throw new InvalidValueException("withheld", "must say what a partial answer holds back, on which ground");
        }
        if (completeness == Completeness.FULL && !withheld.isEmpty()) {
            throw new InvalidValueException(
                    "completeness", "cannot be {0} where something is withheld", Completeness.FULL);
        }
    }

    /** An answer that persons looked at. */
    public TraceAnswer(
            TraceOutcome outcome,
            Completeness completeness,
            List<RecordSearch> recordsSearched,
            List<Identification> identifications,
            List<TransferEvent> transferHistory,
            @Nullable PartyDisclosure lastLegalHolder,
            @Nullable PointOfDiversion pointOfDiversion,
            @Nullable Integer timeToCrimeDays,
            List<MemberState> onwardStates,
            List<Caveat> caveats,
            List<Withholding> withheld,
            String remarks) {
        this(
                outcome,
                completeness,
                recordsSearched,
                identifications,
                transferHistory,
                lastLegalHolder,
                pointOfDiversion,
                timeToCrimeDays,
                onwardStates,
                caveats,
                withheld,
                remarks,
                "");
    }

    /** The same answer, given under a policy without a person. */
    public TraceAnswer under(String policy) {
        return new TraceAnswer(
                outcome,
                completeness,
                recordsSearched,
                identifications,
                transferHistory,
                lastLegalHolder,
                pointOfDiversion,
                timeToCrimeDays,
                onwardStates,
                caveats,
                withheld,
                remarks,
                policy);
    }

    /** The same answer with more caveats. */
    public TraceAnswer also(Set<Caveat> more) {
        var all = EnumSet.noneOf(Caveat.class);
        all.addAll(caveats);
        all.addAll(more);
        return new TraceAnswer(
                outcome,
                completeness,
                recordsSearched,
                identifications,
                transferHistory,
                lastLegalHolder,
                pointOfDiversion,
                timeToCrimeDays,
                onwardStates,
                List.copyOf(all),
                withheld,
                remarks,
                automaticPolicy);
    }

    /** Everybody whom it tells of, named or withheld. */
    public Stream<PartyDisclosure> parties() {
        return Stream.concat(
                Stream.ofNullable(lastLegalHolder), transferHistory.stream().flatMap(TransferEvent::parties));
    }

    /** The items of the question that it speaks of. */
    public Set<String> itemReferences() {
        return Stream.concat(
                        identifications.stream().map(Identification::itemReference),
                        transferHistory.stream().map(TransferEvent::itemReference))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it names a private person: purchasers and holders. */
    public boolean namesPersons() {
        return parties().anyMatch(PartyDisclosure::namesPerson);
    }

    private static <T> List<T> distinct(String field, List<T> values) {
        if (new HashSet<>(values).size() < values.size()) {
            throw new InvalidValueException(field, "names the same twice");
        }
        return values;
    }
}
