package org.headstamp.node.trace.composing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.Candidate;
import org.headstamp.node.registry.Finding;
import org.headstamp.node.registry.HistoryEvent;
import org.headstamp.node.registry.Licence;
import org.headstamp.node.registry.MatchReason;
import org.headstamp.node.registry.TransferKind;
import org.headstamp.node.trace.composing.AnswerProposal.Value;
import org.headstamp.node.trace.message.Authorisation;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.Identification;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.headstamp.node.trace.message.RecordSearch;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.node.trace.message.TransferEvent;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Puts an answer together out of what the registers say and what the registrar decided. */
public final class AnswerDraft {
    private static final int MOST_TRANSIT_STATES = 20;
    private static final int MOST_SEARCHES = 50;

    private final Searched trace;
    private final AnswerProposal proposal;
    private final List<ConfirmedRecord> confirmed;
    private final Disclosure disclosure;

    private AnswerDraft(Searched trace, AnswerProposal proposal, List<ConfirmedRecord> confirmed) {
        this.trace = trace;
        this.proposal = proposal;
        this.confirmed = confirmed;
        this.disclosure = new Disclosure(proposal, trace.header().handling().confidentialityGuaranteed());
    }

    /** The answer of the given State. */
    public static TraceAnswer compose(
            Searched trace, AnswerProposal proposal, List<ConfirmedRecord> confirmed, MemberState own) {
        return new AnswerDraft(trace, proposal, confirmed).answer(own);
    }

    private TraceAnswer answer(MemberState own) {
        var identifications = confirmed.stream().map(this::identification).toList();
        var history = history();
        var lastHolder = lastHolder();
        var withheld = disclosure.withheld();
        var outcome = proposal.outcome() == null ? SuggestedOutcome.of(trace, confirmed) : proposal.outcome();
        return new TraceAnswer(
                outcome,
                completeness(!withheld.isEmpty()),
                recordsSearched(),
                identifications,
                history,
                lastHolder,
                proposal.pointOfDiversion(),
                timeToCrime(),
                onwardStates(own),
                List.copyOf(caveats()),
                withheld,
                remarks(history),
                "");
    }

    private Completeness completeness(boolean withholds) {
        if (proposal.interim()) {
            return Completeness.INTERIM;
        }
        return withholds ? Completeness.PARTIAL : Completeness.FULL;
    }

    /** Each register once, with its latest search. */
    private List<RecordSearch> recordsSearched() {
        var searches = new ArrayList<RecordSearch>();
        for (var search : trace.searches()) {
            searches.removeIf(earlier -> earlier.register().equals(search.register()));
            searches.add(new RecordSearch(search.register(), "", search.searchedAt()));
        }
        searches.addAll(trace.enquiries());
        return searches.stream().limit(MOST_SEARCHES).toList();
    }

    private Identification identification(ConfirmedRecord record) {
        var item = record.item().reference();
        return switch (record.candidate().match()) {
            case Candidate.OfLot(var lot) ->
                new Identification(
                        item,
                        disclosure.countryOf(lot.maker()),
                        disclosure.value(Value.YEAR_OF_MANUFACTURE, lot.year()),
                        disclosure.manufacturer(lot.maker(), ""),
                        null,
                        disclosure.value(Value.LOT, lot.number()),
                        disclosure.value(Value.LOT_SIZE, rounds(record, lot.declaredSize())),
                        null);
            case Candidate.OfFirearm(var firearm) ->
                new Identification(
                        item,
                        disclosure.countryOf(firearm.maker()),
                        disclosure.value(Value.YEAR_OF_MANUFACTURE, firearm.year()),
                        disclosure.manufacturer(firearm.maker(), firearm.make()),
                        disclosure.value(Value.MODEL, firearm.model()),
                        null,
                        null,
                        disclosure.value(Value.SERIAL, firearm.serial()));
            case Candidate.OfMaker(var maker) ->
                new Identification(
                        item,
                        disclosure.countryOf(maker),
                        null,
                        disclosure.manufacturer(maker, ""),
                        null,
                        null,
                        null,
                        null);
        };
    }

    /** A lot is as large as the largest of what was declared, made and handed out. */
    private static long rounds(ConfirmedRecord record, long declared) {
        var totals = record.history().totals();
        return Math.max(declared, Math.max(totals.manufactured(), totals.handedOutByMaker()));
    }

    private List<TransferEvent> history() {
        var recorded = confirmed.stream()
                .flatMap(record -> record.history().events().stream().map(event -> event(record, event)))
                .limit(TraceAnswer.MOST_TRANSFERS)
                .toList();
        return new TradeEvents(disclosure, this::confidence)
                .into(recorded, trace.told()).stream()
                        .limit(TraceAnswer.MOST_TRANSFERS)
                        .toList();
    }

    private double confidence(String item) {
        return confirmed.stream()
                .filter(record -> record.item().reference().equals(item))
                .mapToDouble(record -> record.candidate().score())
                .findFirst()
                .orElse(0);
    }

    private TransferEvent event(ConfirmedRecord record, HistoryEvent event) {
        return new TransferEvent(
                event.sequence(),
                record.item().reference(),
                event.kind(),
                event.date(),
                disclosure.party(event.from(), "transfer_history.from"),
                disclosure.party(event.to(), "transfer_history.to"),
                event.quantity(),
                event.document(),
                event.authorisation() == null ? null : authorisation(event.authorisation()),
                event.register(),
                record.candidate().score());
    }

    private Authorisation authorisation(Licence licence) {
        return new Authorisation(
                licence.number(),
                PartialDate.of(licence.issued()),
                PartialDate.of(licence.expires()),
                licence.exportState(),
                licence.importState(),
                licence.transitStates().stream().limit(MOST_TRANSIT_STATES).toList(),
                disclosure.party(licence.finalRecipient(), "transfer_history.authorisation.final_recipient"));
    }

    /** Only of one single firearm: the rounds of a lot are with many holders at once. */
    private @Nullable PartyDisclosure lastHolder() {
        if (confirmed.size() != 1 || confirmed.getFirst().restsOnLot()) {
            return null;
        }
        var holder = confirmed.getFirst().history().lastLegalHolder().orElse(null);
        return disclosure.party(holder, "last_legal_holder");
    }

    /** Days from the last legal transfer to the find, where both are known to the day and the record is one thing. */
    private @Nullable Integer timeToCrime() {
        var found = trace.question().circumstances().date();
        if (found.day() == 0
                || confirmed.size() != 1
                || confirmed.getFirst().history().cut()) {
            return null;
        }
        return confirmed.getFirst().history().events().stream()
                .filter(event -> event.kind().leavesAHolder() && event.kind() != TransferKind.TRANSIT)
                .map(HistoryEvent::date)
                .reduce((earlier, later) -> later)
                .filter(last -> last.day() != 0)
                .map(last -> ChronoUnit.DAYS.between(last.earliest(), found.earliest()))
                .filter(days -> days >= 0)
                .map(Math::toIntExact)
                .orElse(null);
    }

    private List<MemberState> onwardStates(MemberState own) {
        var states = new TreeSet<MemberState>(Comparator.comparing(MemberState::toString));
        confirmed.forEach(record -> states.addAll(record.history().onwardStates()));
        states.remove(own);
        return states.stream().limit(50).toList();
    }

    private Set<Caveat> caveats() {
        var caveats = EnumSet.noneOf(Caveat.class);
        for (var record : confirmed) {
            if (record.restsOnLot()) {
                caveats.add(Caveat.LOT_NOT_SOLE_EVIDENCE);
            }
            if (record.found().cut() || record.found().candidates().size() > 1) {
                caveats.add(Caveat.SEVERAL_CANDIDATES);
            }
            if (record.candidate().reasons().contains(MatchReason.MARK_READ_IN_PART)) {
                caveats.add(Caveat.PARTIAL_READING);
            }
            if (record.item().kind() instanceof Ammunition ammunition && ammunition.reloadedSuspected()) {
                caveats.add(Caveat.RELOADED);
            }
            record.history().findings().forEach(finding -> add(finding, caveats));
            if (wasFoundAfterItsDestruction(record)) {
                caveats.add(Caveat.DESTROYED_BUT_SEEN);
            }
        }
        return caveats;
    }

    private static void add(Finding finding, Set<Caveat> caveats) {
        switch (finding) {
            case LOT_NOT_SOLE_EVIDENCE -> caveats.add(Caveat.LOT_NOT_SOLE_EVIDENCE);
            case LOT_OVERSIZED -> caveats.add(Caveat.LOT_OVERSIZED);
            case SOLD_AFTER_LOSS -> caveats.add(Caveat.SOLD_AFTER_LOSS);
            case HISTORY_HAS_GAPS -> caveats.add(Caveat.HISTORY_HAS_GAPS);
            case HISTORY_INCONSISTENT -> caveats.add(Caveat.HISTORY_INCONSISTENT);
            case HISTORY_CUT, LOST_REPORTED, STOLEN_REPORTED, DESTROYED_PER_RECORDS, EXPORTED -> {}
        }
    }

    /** Of a lot only some rounds are destroyed as a rule, so there it takes all of them. */
    private boolean wasFoundAfterItsDestruction(ConfirmedRecord record) {
        var history = record.history();
        boolean whole = !(record.candidate().match() instanceof Candidate.OfLot(var lot))
                || history.totals().destroyed() >= rounds(record, lot.declaredSize());
        var found = trace.question().circumstances().date().latest();
        return whole
                && history.events().stream()
                        .filter(event -> event.kind() == TransferKind.DESTROYED)
                        .anyMatch(event -> hadBegun(event.date(), found));
    }

    private static boolean hadBegun(@Nullable PartialDate date, LocalDate day) {
        return date != null && !day.isBefore(date.earliest());
    }

    private String remarks(List<TransferEvent> history) {
        long told = trace.told().stream()
                .mapToLong(source -> source.transfers().size())
                .sum();
        long recorded = told
                + confirmed.stream()
                        .mapToLong(record -> record.history().totals().transfers())
                        .sum();
        long shown = history.stream()
                .filter(event -> event.kind() != TransferKind.GAP)
                .count();
        if (shown >= recorded) {
            return proposal.remarks();
        }
        return (proposal.remarks() + "\nThe earliest " + shown + " of " + recorded + " recorded transfers are given.")
                .strip();
    }
}
