package org.headstamp.node.console;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Sends forms of pages. */
final class Form {
    private Form() {}

    /** Sends fields, each name before its value, under a fresh mark. */
    static Response post(Browser browser, String path, String... fields) {
        return marked(browser, UUID.randomUUID().toString(), path, fields);
    }

    /** The same under a mark. */
    static Response marked(Browser browser, String mark, String path, String... fields) {
        var request = browser.request().formParam("once", mark);
        for (int index = 0; index < fields.length; index += 2) {
            request = request.formParam(fields[index], fields[index + 1]);
        }
        return request.post(path);
    }

    /** Agrees to what a form is answered with, which shows what would leave. */
    static Response agreed(Browser browser, Response shown) {
        return confirm(browser, refused(shown, 200));
    }

    /** Agrees to what a page shows that would leave. */
    static Response confirm(Browser browser, Document shown) {
        return confirm(browser, shown, "seen", shown.select("button[name=seen]").val());
    }

    /** Presses a button of a page that shows what would leave. */
    static Response confirm(Browser browser, Document shown, String button, String value) {
        var form = shown.select("main form:has(button[name=seen])");
        var fields = new LinkedHashMap<String, List<String>>();
        form.select("input[type=hidden]")
                .forEach(field -> fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                        .add(field.val()));
        fields.put(button, List.of(value));
        return browser.post(form.attr("action"), fields);
    }

    /** The page that asks once more before that is approved which the page of a draft shows. */
    static Document approval(Browser browser, String draft) {
        return browser.page(
                browser.page(draft).select("a[href^='" + draft + "/approval?']").attr("href"));
    }

    /** The page that a refused form comes back as. */
    static Document refused(Response response, int status) {
        return Jsoup.parse(response.then()
                .statusCode(status)
                .contentType("text/html")
                .extract()
                .asString());
    }
}
