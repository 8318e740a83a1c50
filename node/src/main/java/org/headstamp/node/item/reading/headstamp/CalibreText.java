package org.headstamp.node.item.reading.headstamp;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The part of a headstamp that designates the calibre, which must not be taken for a year or a mark.
 *
 * @param remaining the headstamp without it
 */
record CalibreText(List<String> calibres, String remaining) {
    private static final String SIZE = "[0-9]{1,2}(?:[.,][0-9]{1,2})?";
    private static final String NAME =
            "(?:luger|parabellum|para|makarov|tokarev|nato|magnum|mag|auto|special|spl|acp|browning|court|kurz)";
    private static final Pattern CALIBRE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\.[0-9]{2,3}|[0-9]{2,3} " + NAME + "|" + SIZE
                    + " ?(?:mm|[x\u00d7\u0445] ?[0-9]{2,3}" + "(?: ?(?:mm|sr|r))?|" + NAME + ")|" + NAME
                    + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    CalibreText {
        calibres = List.copyOf(calibres);
    }

    static CalibreText of(String text) {
        var calibre = CALIBRE.matcher(text);
        var found = calibre.results().map(MatchResult::group).toList();
        return new CalibreText(found, calibre.replaceAll(" "));
    }
}
