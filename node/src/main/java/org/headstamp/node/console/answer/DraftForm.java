package org.headstamp.node.console.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.item.Item;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.composing.AnswerProposal.ConfirmedMatch;
import org.headstamp.node.trace.composing.AnswerProposal.Value;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldParty;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldValue;
import org.headstamp.node.trace.draft.KeptDraft;
import org.headstamp.node.trace.message.PointOfDiversion;
import org.headstamp.node.trace.message.TraceOutcome;
import org.jspecify.annotations.Nullable;

/** The form of an answer: what a registrar decides, as fields and as a proposal. */
final class DraftForm {
    static final String VERSION = "version";
    static final String QUESTION = "question";
    static final String MATCH = "match-";
    static final String VALUE = "value-";
    static final String PARTY = "party";
    static final String PARTY_GROUND = "party-ground";
    static final String OUTCOME = "outcome";
    static final String INTERIM = "interim";
    static final String DIVERSION = "diversion";
    static final String DIVERSION_TEXT = "diversion-text";
    static final String REMARKS = "remarks";
    static final String CORRECTION = "correction";
    static final String LANGUAGE = "language";

    private DraftForm() {}

    /**
     * The form as a draft fills it.
     *
     * @param asked language of the question, in which a draft is that names none
     */
    static Entered of(AnswerProposal proposal, List<Item> items, String asked) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i).reference();
            int index = i;
            proposal.matches().stream()
                    .filter(match -> match.itemReference().equals(item))
                    .findFirst()
                    .ifPresent(match ->
                            values.put(MATCH + index, List.of(match.record().value())));
        }
        proposal.withheldValues()
                .forEach(held -> values.put(
                        VALUE + held.value().name(), List.of(held.ground().name())));
        values.put(
                PARTY,
                proposal.withheldParties().stream()
                        .map(held -> held.party().value())
                        .toList());
        values.put(
                PARTY_GROUND,
                proposal.withheldParties().stream()
                        .map(held -> held.ground().name())
                        .toList());
        values.put(
                OUTCOME,
                List.of(proposal.outcome() == null ? "" : proposal.outcome().name()));
        values.put(INTERIM, List.of(proposal.interim() ? INTERIM : ""));
        var diversion = proposal.pointOfDiversion();
        values.put(
                DIVERSION,
                List.of(diversion == null ? "" : diversion.certainty().name()));
        values.put(DIVERSION_TEXT, List.of(diversion == null ? "" : diversion.description()));
        values.put(REMARKS, List.of(proposal.remarks()));
        values.put(CORRECTION, List.of(proposal.correction() == null ? "" : proposal.correction()));
        values.put(LANGUAGE, List.of(proposal.language() == null ? asked : proposal.language()));
        DraftHandling.fill(values, proposal.handling());
        TranslationRow.fill(values, proposal.translations());
        TradeRow.fill(values, proposal);
        return new Entered(UUID.randomUUID().toString(), values, Map.of());
    }

    /**
     * What was filled in.
     *
     * @throws InvalidValueException if some field holds what it cannot
     */
    static AnswerProposal proposal(Entered form, List<Item> items) {
        var correction = form.value(CORRECTION);
        return new AnswerProposal(
                matches(form, items),
                Chosen.of(TraceOutcome.class, form, OUTCOME),
                Chosen.ticked(form, INTERIM),
                parties(form),
                values(form),
                diversion(form),
                form.value(REMARKS),
                DraftHandling.read(form),
                TranslationRow.translations(form),
                correction.isEmpty() ? null : correction,
                form.value(LANGUAGE),
                TradeRow.sources(form));
    }

    /**
     * Refuses a form of a question that was put right since: its items are others.
     *
     * @throws InvalidValueException if it was
     */
    static void requireOf(Entered form, AnsweringTrace trace) {
        if (!form.value(QUESTION).equals(trace.latestQuestion().toString())) {
            throw new InvalidValueException(QUESTION, "was put right meanwhile by the State that asks");
        }
    }

    /** The same form, resting on another version of the draft. */
    static Entered resting(Entered form, long version) {
        var values = new LinkedHashMap<>(form.values());
        values.put(VERSION, List.of(Long.toString(version)));
        return new Entered(UUID.randomUUID().toString(), values, form.problems());
    }

    /**
     * The version of the draft that was on the page.
     *
     * @throws InvalidValueException if the form names none
     */
    static long version(Entered form) {
        try {
            return form.value(VERSION).isEmpty() ? KeptDraft.NONE : Long.parseLong(form.value(VERSION));
        } catch (NumberFormatException e) {
            throw new InvalidValueException(VERSION, "must be a whole number");
        }
    }

    private static List<ConfirmedMatch> matches(Entered form, List<Item> items) {
        var matches = new ArrayList<ConfirmedMatch>();
        for (int i = 0; i < items.size(); i++) {
            var record = form.value(MATCH + i);
            if (!record.isEmpty()) {
                matches.add(new ConfirmedMatch(items.get(i).reference(), key(MATCH + i, record)));
            }
        }
        return matches;
    }

    private static List<WithheldParty> parties(Entered form) {
        var held = new ArrayList<WithheldParty>();
        for (int i = 0; i < form.all(PARTY).size(); i++) {
            var ground = Chosen.of(Ground.class, form.value(PARTY_GROUND, i), PARTY_GROUND);
            if (ground != null) {
                held.add(new WithheldParty(key(PARTY, form.value(PARTY, i)), ground));
            }
        }
        return held;
    }

    private static List<WithheldValue> values(Entered form) {
        var held = new ArrayList<WithheldValue>();
        for (var value : Value.values()) {
            var ground = Chosen.of(Ground.class, form, VALUE + value.name());
            if (ground != null) {
                held.add(new WithheldValue(value, ground));
            }
        }
        return held;
    }

    private static @Nullable PointOfDiversion diversion(Entered form) {
        var certainty = Chosen.of(PointOfDiversion.Certainty.class, form, DIVERSION);
        if (certainty == null && !form.value(DIVERSION_TEXT).isEmpty()) {
            throw new InvalidValueException(DIVERSION, "must say how sure the point is");
        }
        return certainty == null ? null : new PointOfDiversion(certainty, form.value(DIVERSION_TEXT));
    }

    private static RecordKey key(String field, String text) {
        if (!RecordKey.wellFormed(text)) {
            throw new InvalidValueException(field, "is no key of a record: {0}", text);
        }
        return new RecordKey(text);
    }
}
