package org.headstamp.node.console.answer;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.history.Chain;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.console.records.Fact;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;
import org.headstamp.node.registry.HistoryEvent;
import org.headstamp.node.registry.Party;
import org.headstamp.node.trace.answering.ComposedAnswer;
import org.headstamp.node.trace.composing.AnswerProposal.Value;
import org.headstamp.node.trace.composing.ConfirmedRecord;
import org.headstamp.node.trace.composing.ToldByTrade;
import org.headstamp.node.trace.draft.KeptDraft;
import org.headstamp.node.trace.message.Disclosed;
import org.headstamp.node.trace.message.Identification;
import org.headstamp.node.trace.message.PartyDisclosure;
import org.jspecify.annotations.Nullable;

/**
 * The answer that is being worked on.
 *
 * @param kept null if nobody began
 * @param composed what would leave; null where there is no draft yet, or it does not fit
 * @param problem why it does not fit; null if it does
 * @param trade what parties of the trade told
 */
record DraftView(
        Entered form,
        @Nullable KeptDraft kept,
        @Nullable ComposedAnswer composed,
        @Nullable Refusal problem,
        List<TradeRow> trade) {
    /** Purchasers that are shown beside the ground on which they can be held back; the history has all. */
    private static final int MOST_PURCHASERS = 50;

    DraftView {
        trade = List.copyOf(trade);
    }

    /** The version that the form rests on; of a form that was refused, the one that it came with. */
    public String version() {
        var seen = form.value(DraftForm.VERSION);
        return seen.isEmpty() ? Long.toString(kept == null ? KeptDraft.NONE : kept.version()) : seen;
    }

    /** A party of the records, and the ground on which it is held back. */
    record PartyRow(Party party, String ground) implements Weighed {
        /** With the list of grounds. */
        private static final long AROUND = 1900;

        /** The name stands beside its choice, and once more in the name of that. */
        @Override
        public long weight() {
            return AROUND + 2 * Weight.of(name());
        }

        public String name() {
            return party.name().isEmpty() ? party.ref().value() : party.name();
        }
    }

    /** A value of the identification, as it would be told of each item. */
    record ValueRow(Value value, List<Disclosed> told) {
        /** Name of the field with the ground on which it is held back. */
        public String field() {
            return DraftForm.VALUE + value.name();
        }
    }

    /** How the answer must be handled, as fields. */
    public HeaderFields header() {
        return new HeaderFields(form, false);
    }

    /** The translations, with an empty row. */
    public List<TranslationRow> translations() {
        return TranslationRow.of(form);
    }

    /** Whether the answer has a handling or translations of its own, or something is wrong with them. */
    public boolean carries() {
        return TranslationRow.of(form).stream().anyMatch(row -> !row.isEmpty())
                || DraftHandling.fields().stream()
                        .anyMatch(field -> !form.value(field).isEmpty() || form.problem(field) != null);
    }

    /** What is held back, for the form where the values themselves cannot be shown. */
    public List<Fact> held() {
        return form.values().entrySet().stream()
                .filter(field -> field.getKey().startsWith(DraftForm.VALUE)
                        || field.getKey().startsWith(DraftForm.PARTY))
                .flatMap(field -> field.getValue().stream().map(value -> new Fact(field.getKey(), value)))
                .toList();
    }

    /** The values that the identifications have. */
    public List<ValueRow> values() {
        if (composed == null) {
            return List.of();
        }
        var identified = composed.answer().identifications();
        return Arrays.stream(Value.values())
                .map(value -> new ValueRow(
                        value,
                        value == Value.PURCHASER
                                ? purchasers(composed)
                                : identified.stream()
                                        .map(item -> told(item, value))
                                        .filter(Objects::nonNull)
                                        .toList()))
                .filter(row -> !row.told().isEmpty())
                .toList();
    }

    /** Whom the trade sold to, as it would be told. */
    private static List<Disclosed> purchasers(ComposedAnswer composed) {
        var sources = composed.told().stream()
                .map(source -> ToldByTrade.register(source.party().role()))
                .toList();
        return composed.answer().transferHistory().stream()
                .filter(event -> sources.contains(event.register()))
                .flatMap(event -> Stream.ofNullable(event.to()))
                .map(PartyDisclosure::name)
                .distinct()
                .limit(MOST_PURCHASERS)
                .toList();
    }

    /** Everybody whom the histories name, once. */
    public List<PartyRow> parties() {
        if (composed == null) {
            return List.of();
        }
        return Stream.concat(
                        composed.records().stream().flatMap(DraftView::partiesOf),
                        composed.told().stream().map(ToldByTrade::party))
                .collect(toMap(Party::ref, party -> party, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .map(party -> new PartyRow(party, groundOf(party)))
                .toList();
    }

    /** The transfer histories as they would be told. */
    public List<Chain> chains() {
        return composed == null ? List.of() : Chain.of(composed.answer());
    }

    /** Each value as it would be told, in words. */
    public String told(Say say, ValueRow row) {
        boolean country = row.value() == Value.COUNTRY_OF_MANUFACTURE;
        return row.told().stream()
                .map(value -> country ? say.country(value) : say.told(value))
                .collect(Collectors.joining(" · "));
    }

    private String groundOf(Party party) {
        int place = form.all(DraftForm.PARTY).indexOf(party.ref().value());
        return place < 0 ? "" : form.value(DraftForm.PARTY_GROUND, place);
    }

    private static Stream<Party> partiesOf(ConfirmedRecord record) {
        return record.history().events().stream().flatMap(DraftView::partiesOf);
    }

    private static Stream<Party> partiesOf(HistoryEvent event) {
        var licence = event.authorisation();
        return Stream.of(
                        Stream.ofNullable(event.from()),
                        Stream.ofNullable(event.to()),
                        Stream.ofNullable(licence == null ? null : licence.finalRecipient()))
                .flatMap(parties -> parties);
    }

    private static @Nullable Disclosed told(Identification item, Value value) {
        return switch (value) {
            case COUNTRY_OF_MANUFACTURE -> item.countryOfManufacture();
            case YEAR_OF_MANUFACTURE -> item.yearOfManufacture();
            case MANUFACTURER -> item.manufacturer();
            case MODEL -> item.model();
            case LOT -> item.lot();
            case LOT_SIZE -> item.lotSize();
            case SERIAL -> item.serial();
            case PURCHASER -> null;
        };
    }
}
