package org.headstamp.node.console;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Fills in the forms in which what was said is put right, as a browser does it. */
final class CorrectionForms {
    private CorrectionForms() {}

    /** The preview of what a form would send. */
    static Document confirmed(Browser browser, String path, Map<String, List<String>> form) {
        return Form.refused(look(browser, path, form), 200);
    }

    static Response look(Browser browser, String path, Map<String, List<String>> form) {
        var sent = new LinkedHashMap<>(form);
        sent.put("act", List.of("look"));
        return browser.post(path, sent);
    }

    /** Sends what was previewed. */
    static Response submit(Browser browser, String path, Document preview) {
        return browser.post(path, hidden(preview));
    }

    static Map<String, List<String>> hidden(Document preview) {
        return values(preview.select("form:has(input[name=confirmed]) input"));
    }

    /** The form as a browser would send it. */
    static Map<String, List<String>> fields(Document page) {
        return values(page.select("form.seizure input:not([type=checkbox]), form.seizure textarea,"
                + " form.seizure input[type=checkbox][checked], form.seizure select"));
    }

    private static Map<String, List<String>> values(List<Element> fields) {
        var form = new LinkedHashMap<String, List<String>>();
        for (var field : fields) {
            var value = field.normalName().equals("select") ? chosen(field) : field.val();
            form.computeIfAbsent(field.attr("name"), name -> new ArrayList<>()).add(value);
        }
        return form;
    }

    private static String chosen(Element select) {
        var marked = select.select("option[selected]");
        return (marked.isEmpty() ? select.select("option") : marked).get(0).val();
    }
}
