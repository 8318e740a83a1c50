package org.headstamp.node.console.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which list the address of a page looks at, and from which row on. */
record Looked(String name, int row) {
    private static final String PREFIX = Sheet.PARAMETER + "=";
    /** A row beyond the last of any list: its last ones are looked at. */
    static final int END = 999_999_999;

    private static final Looked NONE = new Looked("", 0);

    static Looked at(String address) {
        return query(address).stream()
                .filter(parameter -> parameter.startsWith(PREFIX))
                .findFirst()
                .map(parameter -> parse(parameter.substring(PREFIX.length())))
                .orElse(NONE);
    }

    private static Looked parse(String value) {
        int dot = value.lastIndexOf('.');
        var row = value.substring(dot + 1);
        return dot > 0 && row.matches("[0-9]{1,9}") ? new Looked(value.substring(0, dot), Integer.parseInt(row)) : NONE;
    }

    /** The same address, which looks at no list. */
    static String without(String address) {
        var others = query(address).stream()
                .filter(parameter -> !parameter.startsWith(PREFIX))
                .collect(Collectors.joining("&"));
        int mark = address.indexOf('?');
        var path = mark < 0 ? address : address.substring(0, mark);
        return others.isEmpty() ? path : path + "?" + others;
    }

    private static List<String> query(String address) {
        int mark = address.indexOf('?');
        return mark < 0 ? List.of() : Arrays.asList(address.substring(mark + 1).split("&", -1));
    }
}
