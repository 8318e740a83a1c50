package org.headstamp.node.trace.composing;

import java.util.HashSet;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.exchange.TranslationRules;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.message.PointOfDiversion;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.message.TraceQuestion;
import org.headstamp.node.trace.trade.SubQueries;
import org.headstamp.node.trace.trade.SubQueryId;
import org.jspecify.annotations.Nullable;

/**
 * What a registrar decides about an answer. What the registers say of the confirmed records is added by the node, and
 * whether the answer is full or partial follows from what is withheld.
 *
 * @param matches the record that each item is; items that no record fits are left out
 * @param outcome null to take what the histories show
 * @param interim more will follow
 * @param withheldParties hidden wherever they occur
 * @param remarks in words, empty when there are none
 * @param handling how the asker must handle the answer; null for the handling of the question
 * @param translations of its free texts, beside the originals
 * @param correction what was wrong with the last answer, which this one puts right; null for a further answer
 * @param language of its free texts, BCP 47; null for that of the question
 * @param tradeSources what of the trade's answers is told on
 */
public record AnswerProposal(
        List<ConfirmedMatch> matches,
        @Nullable TraceOutcome outcome,
        boolean interim,
        List<WithheldParty> withheldParties,
        List<WithheldValue> withheldValues,
        @Nullable PointOfDiversion pointOfDiversion,
        String remarks,
        @Nullable Handling handling,
        List<Translation> translations,
        @Nullable String correction,
        @Nullable String language,
        List<TradeSource> tradeSources) {
    static final int LONGEST_REMARKS = 7500;

    /** @throws InvalidValueException if an item is matched twice, or a question to the trade is named twice */
    public AnswerProposal {
        matches = Checked.list("matches", matches, TraceQuestion.MOST_ITEMS);
        withheldParties = Checked.list("withheldParties", withheldParties, 1000);
        withheldValues = Checked.list("withheldValues", withheldValues, Value.values().length);
        translations = Checked.list("translations", translations, Translation.MOST);
        remarks = Checked.optionalText("remarks", remarks, LONGEST_REMARKS);
        language = TranslationRules.language(language);
        if (correction != null) {
            correction = Checked.text("correction", correction, 4000);
        }
        tradeSources = Checked.list("tradeSources", tradeSources, SubQueries.MOST);
        var enquiries = new HashSet<SubQueryId>();
        for (var source : tradeSources) {
            if (!enquiries.add(source.enquiry())) {
                throw new InvalidValueException("tradeSources", "names {0} twice", source.enquiry());
            }
        }
        var items = new HashSet<String>();
        for (var match : matches) {
            if (!items.add(match.itemReference())) {
                throw new InvalidValueException("matches", "names {0} twice", match.itemReference());
            }
        }
    }

    /** One that tells nothing of what the trade told. */
    public AnswerProposal(
            List<ConfirmedMatch> matches,
            @Nullable TraceOutcome outcome,
            boolean interim,
            List<WithheldParty> withheldParties,
            List<WithheldValue> withheldValues,
            @Nullable PointOfDiversion pointOfDiversion,
            String remarks,
            @Nullable Handling handling,
            List<Translation> translations,
            @Nullable String correction,
            @Nullable String language) {
        this(
                matches,
                outcome,
                interim,
                withheldParties,
                withheldValues,
                pointOfDiversion,
                remarks,
                handling,
                translations,
                correction,
                language,
                List.of());
    }

    /** The same with what these parties of the trade told. */
    public AnswerProposal with(List<TradeSource> sources) {
        return new AnswerProposal(
                matches,
                outcome,
                interim,
                withheldParties,
                withheldValues,
                pointOfDiversion,
                remarks,
                handling,
                translations,
                correction,
                language,
                sources);
    }

    /** The same as a further answer. */
    public AnswerProposal withoutCorrection() {
        return new AnswerProposal(
                matches,
                outcome,
                interim,
                withheldParties,
                withheldValues,
                pointOfDiversion,
                remarks,
                handling,
                translations,
                null,
                language,
                tradeSources);
    }

    /** An answer that tells everything of these records. */
    public static AnswerProposal of(List<ConfirmedMatch> matches) {
        return new AnswerProposal(matches, null, false, List.of(), List.of(), null, "", null, List.of(), null, null);
    }

    /** The registrar confirms that an item is the item of a record, one of the candidates found. */
    public record ConfirmedMatch(String itemReference, RecordKey record) {
        public ConfirmedMatch {
            itemReference = Checked.text("itemReference", itemReference, 64);
            record = Checked.present("record", record);
        }
    }

    /** The transfers that a party of the trade told in answer to a question of ours are told on as the life of an item. */
    public record TradeSource(SubQueryId enquiry, String itemReference) {
        public TradeSource {
            enquiry = Checked.present("enquiry", enquiry);
            itemReference = Checked.text("itemReference", itemReference, 64);
        }
    }

    /** A party of the records whose name is held back. */
    public record WithheldParty(RecordKey party, Ground ground) {
        public WithheldParty {
            party = Checked.present("party", party);
            ground = Checked.present("ground", ground);
        }
    }

    /** A value that is held back for every item. */
    public record WithheldValue(Value value, Ground ground) {
        public WithheldValue {
            value = Checked.present("value", value);
            ground = Checked.present("ground", ground);
        }
    }

    /** Values that can be held back: those of an identification, and who bought from the trade. */
    public enum Value {
        COUNTRY_OF_MANUFACTURE,
        YEAR_OF_MANUFACTURE,
        MANUFACTURER,
        MODEL,
        LOT,
        LOT_SIZE,
        SERIAL,
        /** Code and licence under which the trade sold something. */
        PURCHASER
    }
}
