package org.headstamp.node.console.composer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.headstamp.node.item.HeadstampMark;

/** What no keyboard has, or what has a meaning of its own in a reading. */
enum PaletteSymbol {
    CROSS_IN_CIRCLE("\u2295", true),
    STAR("\u2605", true),
    CRESCENT("\u263e", true),
    CROWN("\u265b", true),
    TRIANGLE("\u25b3", true),
    DIAMOND("\u25c7", true),
    SQUARE("\u25a1", true),
    CIRCLE("\u25cb", true),
    /** Part of a mark in the table of marks, such as that of Woolwich. */
    BROAD_ARROW("\u2191", false),
    DOT("\u2022", false),
    DASH("-", false),
    /** One character that cannot be read. */
    UNREAD("?", false),
    /** Several characters that cannot be read. */
    SEVERAL_UNREAD("*", false);

    private final String sign;
    /** It is written down by its name, since it is no character of a mark. */
    private final boolean drawing;

    PaletteSymbol(String sign, boolean drawing) {
        this.sign = sign;
        this.drawing = drawing;
    }

    public String sign() {
        return sign;
    }

    static Optional<PaletteSymbol> named(String name) {
        return Arrays.stream(values())
                .filter(symbol -> symbol.name().equals(name))
                .findFirst();
    }

    /** A mark of this text: a symbol by its name where it is nothing but a drawing, else the text as it stands. */
    static HeadstampMark mark(HeadstampMark.Place place, String text) {
        return Arrays.stream(values())
                .filter(symbol -> symbol.drawing && symbol.sign.equals(text))
                .findFirst()
                .map(symbol -> new HeadstampMark(place, "", symbol.symbol(), ""))
                .orElseGet(() -> new HeadstampMark(place, text, "", ""));
    }

    /** What stands for a mark on a drawing. */
    static String sign(HeadstampMark mark) {
        return Arrays.stream(values())
                .filter(symbol -> symbol.symbol().equals(mark.symbol()))
                .findFirst()
                .map(PaletteSymbol::sign)
                .orElse(mark.text().isBlank() ? mark.symbol() : mark.text());
    }

    private String symbol() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
