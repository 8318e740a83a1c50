package org.headstamp.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads lists of the REST interface to their end. */
final class Lists {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;

    private Lists() {}

    /** All items; none of a list of a case that the State does not have. */
    static List<JsonNode> all(RestOffice office, String path) {
        var items = new ArrayList<JsonNode>();
        var first = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        var next = first;
        while (!next.isEmpty()) {
            var page = page(office, next);
            page.path("items").forEach(items::add);
            next = page.path("next").isTextual()
                    ? first + "&cursor=" + page.path("next").asText()
                    : "";
        }
        return items;
    }

    private static JsonNode page(RestOffice office, String path) {
        try {
            return JSON.readTree(office.find(path, "application/json").orElse("{}"));
        } catch (JsonProcessingException e) {
            throw new StepFailedException(path + " gives no JSON", e);
        }
    }
}
