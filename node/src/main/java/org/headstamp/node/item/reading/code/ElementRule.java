package org.headstamp.node.item.reading.code;

import java.util.Optional;

/** The elements that say something of ammunition, and what their values must be (GS1 General Specifications, 3). */
enum ElementRule {
    SSCC("00", Content.CHECKED_DIGITS, 18, 18),
    GTIN("01", Content.CHECKED_DIGITS, 14, 14),
    CONTENT_GTIN("02", Content.CHECKED_DIGITS, 14, 14),
    LOT("10", Content.TEXT, 1, 20),
    PRODUCED("11", Content.DATE, 6, 6),
    DUE("12", Content.DATE, 6, 6),
    PACKED("13", Content.DATE, 6, 6),
    BEST_BEFORE("15", Content.DATE, 6, 6),
    SELL_BY("16", Content.DATE, 6, 6),
    EXPIRES("17", Content.DATE, 6, 6),
    VARIANT("20", Content.DIGITS, 2, 2),
    SERIAL("21", Content.TEXT, 1, 20),
    VARIABLE_COUNT("30", Content.DIGITS, 1, 8),
    COUNT("37", Content.DIGITS, 1, 8),
    ADDITIONAL_ID("240", Content.TEXT, 1, 30),
    SHIP_TO("410", Content.CHECKED_DIGITS, 13, 13),
    BILL_TO("411", Content.CHECKED_DIGITS, 13, 13),
    PURCHASED_FROM("412", Content.CHECKED_DIGITS, 13, 13),
    SHIP_FOR("413", Content.CHECKED_DIGITS, 13, 13),
    LOCATION("414", Content.CHECKED_DIGITS, 13, 13),
    PAY_TO("415", Content.CHECKED_DIGITS, 13, 13),
    PRODUCTION_PLACE("416", Content.CHECKED_DIGITS, 13, 13),
    PARTY("417", Content.CHECKED_DIGITS, 13, 13),
    ORIGIN("422", Content.COUNTRY, 3, 3),
    INITIAL_PROCESSING("423", Content.COUNTRIES, 3, 15),
    ASSET("8004", Content.TEXT, 1, 30);

    final String ai;
    final Content content;
    final int shortest;
    final int longest;

    ElementRule(String ai, Content content, int shortest, int longest) {
        this.ai = ai;
        this.content = content;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** What a value consists of. */
    enum Content {
        DIGITS,
        /** The last is a check digit. */
        CHECKED_DIGITS,
        /** YYMMDD, day 00 where only the month is meant. */
        DATE,
        /** ISO 3166-1 numeric. */
        COUNTRY,
        /** One to five of them. */
        COUNTRIES,
        /** Characters of the set of 82. */
        TEXT
    }

    static Optional<ElementRule> of(String ai) {
        for (var rule : values()) {
            if (rule.ai.equals(ai)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
