package org.headstamp.node.item.reading.lot;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Month;
import java.util.List;
import org.headstamp.node.item.LotMark;

/**
 * One meaning of a lot mark. Years are candidates, the latest first, since marks leave out the century; there are none when
 * the digits are no year that the scheme can have been used in.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LotParse.MilStd1168.class, name = "mil-std-1168"),
    @JsonSubTypes.Type(value = LotParse.OlderUnitedStates.class, name = "older-united-states"),
    @JsonSubTypes.Type(value = LotParse.Brazil.class, name = "brazil"),
    @JsonSubTypes.Type(value = LotParse.Morocco.class, name = "morocco"),
    @JsonSubTypes.Type(value = LotParse.FormerSovietPackage.class, name = "former-soviet-package"),
    @JsonSubTypes.Type(value = LotParse.FreeText.class, name = "free-text")
})
public sealed interface LotParse {
    /** The scheme as lot marks name it. */
    LotMark.Scheme scheme();

    /**
     * MIL-STD-1168: maker, year, month, interfix, sequence.
     *
     * @param maker without the hyphens that pad it to three characters
     * @param identifier the letter that may stand for the hyphen before the sequence, else {@code -}
     * @param suffix of a lot that was changed or renovated, {@code A} to {@code ZZ}, or empty
     * @param theatre {@code Y}, {@code W} or {@code T}, or empty
     */
    record MilStd1168(
            String maker,
            List<Integer> years,
            Month month,
            String interfix,
            String identifier,
            String sequence,
            String suffix,
            String theatre)
            implements LotParse {
        public MilStd1168 {
            years = List.copyOf(years);
        }

        @Override
        public LotMark.Scheme scheme() {
            return LotMark.Scheme.MIL_STD_1168;
        }
    }

    /**
     * The scheme of the United States before: maker, interfix, sequence. It has no date.
     *
     * @param interfix empty in the oldest form
     * @param rework the letter of a reworked lot, or empty
     */
    record OlderUnitedStates(String maker, String interfix, String sequence, String rework) implements LotParse {
        @Override
        public LotMark.Scheme scheme() {
            return LotMark.Scheme.FREE;
        }
    }

    /** Engraved on the case in Brazil: three letters, two digits. The digits are no year: UZZ18 left in 2006. */
    record Brazil(String letters, String number) implements LotParse {
        @Override
        public LotMark.Scheme scheme() {
            return LotMark.Scheme.BRAZIL;
        }
    }

    /** Morocco: country, year, lot, maker. */
    record Morocco(List<Integer> years, String lot, String maker) implements LotParse {
        public Morocco {
            years = List.copyOf(years);
        }

        @Override
        public LotMark.Scheme scheme() {
            return LotMark.Scheme.MOROCCO;
        }
    }

    /** On tins and crates of the former Soviet Union: lot, year, factory. */
    record FormerSovietPackage(String lot, List<Integer> years, String factory) implements LotParse {
        public FormerSovietPackage {
            years = List.copyOf(years);
        }

        @Override
        public LotMark.Scheme scheme() {
            return LotMark.Scheme.FREE;
        }
    }

    /**
     * No scheme that is known here.
     *
     * @param inPart some characters were not readable
     */
    record FreeText(String text, boolean inPart) implements LotParse {
        @Override
        public LotMark.Scheme scheme() {
            return LotMark.Scheme.FREE;
        }
    }
}
