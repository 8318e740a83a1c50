package org.headstamp.node.console;

import io.restassured.response.Response;
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

    /** The page that a refused form comes back as. */
    static Document refused(Response response, int status) {
        return Jsoup.parse(response.then()
                .statusCode(status)
                .contentType("text/html")
                .extract()
                .asString());
    }
}
