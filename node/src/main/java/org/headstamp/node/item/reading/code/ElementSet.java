package org.headstamp.node.item.reading.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The elements of one code beside one another: none may say two things, and some need others. */
final class ElementSet {
    /** What an item is named by: GTIN, content, made-to-order GTIN, piece of an item, content of pieces. */
    private static final Set<String> ITEM = Set.of("01", "02", "03", "8006", "8026");

    private static final Set<String> OF_AN_ITEM =
            Set.of("10", "11", "13", "15", "16", "17", "20", "30", "240", "422", "423");
    private static final Set<String> SINGLE_ITEM = Set.of("01", "03", "8006");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    ElementSet(List<Gs1Element> elements) {
        for (var element : elements) {
            var before = values.putIfAbsent(element.ai(), element.value());
            if (before != null && !before.equals(element.value())) {
                problems.add("(" + element.ai() + ") is given twice, as " + before + " and as " + element.value());
            }
        }
        require("02", Set.of("37"), "the count of what is contained, (37)");
        require("37", Set.of("02", "8026"), "what is contained, (02)");
        OF_AN_ITEM.stream().sorted().forEach(ai -> require(ai, ITEM, "the item that it belongs to, such as (01)"));
        require("21", SINGLE_ITEM, "the item that it belongs to, such as (01)");
        if (values.containsKey("01") && values.containsKey("02")) {
            problems.add("(01) and (02) do not go together: the one is the package, the other its content");
        }
    }

    private void require(String ai, Set<String> companions, String what) {
        if (values.containsKey(ai) && companions.stream().noneMatch(values::containsKey)) {
            problems.add("(" + ai + ") needs " + what);
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The value of an element, empty where there is none. */
    String value(ElementRule rule) {
        return values.getOrDefault(rule.ai, "");
    }
}
