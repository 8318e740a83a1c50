package org.headstamp.node.item.reading.headstamp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The characters of a headstamp in their cyclic order: after the last one comes the first. */
record Ring(List<Glyph> glyphs) {
    private static final String SEPARATORS = ",;|/\u00b7\u2022";

    Ring {
        glyphs = List.copyOf(glyphs);
    }

    static Ring of(String text) {
        var glyphs = new ArrayList<Glyph>();
        var joint = new StringBuilder();
        boolean gap = true;
        for (int codePoint : text.codePoints().toArray()) {
            if (Glyph.isGlyph(codePoint)) {
                glyphs.add(new Glyph(codePoint, gap, gap ? "" : joint.toString()));
                joint.setLength(0);
                gap = false;
            } else if (isGap(codePoint)) {
                gap = true;
            } else {
                joint.appendCodePoint(codePoint);
            }
        }
        return new Ring(glyphs);
    }

    private static boolean isGap(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || SEPARATORS.indexOf(codePoint) >= 0;
    }

    int size() {
        return glyphs.size();
    }

    Glyph at(int place) {
        return glyphs.get(place % size());
    }

    /** This many characters from here, over the end where need be. */
    List<Glyph> from(int start, int length) {
        return IntStream.range(start, start + length).mapToObj(this::at).toList();
    }

    boolean mayBeginAt(int place) {
        return at(place).mayBeginAfter(at(place + size() - 1));
    }
}
