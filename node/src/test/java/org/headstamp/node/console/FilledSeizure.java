package org.headstamp.node.console;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The form for a seizure as somebody fills it in. */
final class FilledSeizure {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /** Nothing but what must be there. */
    static FilledSeizure ammunition() {
        return new FilledSeizure()
                .with("once", UUID.randomUUID().toString())
                .with("title", "cases at the border")
                .with("unit", "customs")
                .with("mode", "SEIZED")
                .with("date", "2026-03")
                .with("country", "XB")
                .item(0, "AMMUNITION")
                .with("i0-quantity", "120");
    }

    FilledSeizure item(int id, String kind) {
        fields.computeIfAbsent("row", name -> new ArrayList<>()).add(String.valueOf(id));
        return with("i" + id + "-is", kind);
    }

    FilledSeizure with(String name, String value) {
        fields.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    /** Presses a button of the form. */
    Response press(Browser browser, String act, String path) {
        var request = browser.request().contentType(FORM).formParam("act", act);
        fields.forEach((name, values) -> values.forEach(value -> request.formParam(name, value)));
        return request.post(path);
    }

    Response record(Browser browser, String path) {
        return press(browser, "record", path);
    }
}
