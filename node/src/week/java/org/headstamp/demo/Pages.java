package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads a long list to its end. */
final class Pages {
    private static final int SIZE = 100;

    private Pages() {}

    /** @param path of a list, without a query or with one */
    static List<JsonNode> all(RestOffice office, String path) {
        var items = new ArrayList<JsonNode>();
        var start = path + (path.contains("?") ? "&" : "?") + "limit=" + SIZE;
        var next = start;
        while (!next.isEmpty()) {
            var page = Records.get(office, next);
            Records.items(page).forEach(items::add);
            next = page.path("next").isTextual()
                    ? start + "&cursor=" + page.path("next").asText()
                    : "";
        }
        return items;
    }
}
