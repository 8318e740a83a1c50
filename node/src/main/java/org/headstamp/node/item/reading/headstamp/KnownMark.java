package org.headstamp.node.item.reading.headstamp;

/** A row of the table of marks. The country is empty for brands. */
record KnownMark(
        String mark,
        Ring glyphs,
        String manufacturer,
        String country,
        HeadstampCandidate.Confidence confidence,
        String basis,
        boolean collides,
        String note) {}
