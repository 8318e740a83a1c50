package org.headstamp.node.console;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.headstamp.node.Officials;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Asks for pages and follows no redirects. */
final class Browser {
    static final String COOKIE = "headstamp-session";

    private final String session;

    private Browser(String session) {
        this.session = session;
    }

    /** Without a session. */
    static RequestSpecification stranger() {
        return given().redirects().follow(false);
    }

    /** Sends the form of the log-in page. */
    static Response logIn(String account, String password) {
        return stranger()
                .formParam("account", account)
                .formParam("password", password)
                .post("/console/session");
    }

    /** After a log-in. */
    static Browser of(String account) {
        return new Browser(logIn(account, Officials.PASSWORD)
                .then()
                .statusCode(302)
                .extract()
                .cookie(COOKIE));
    }

    RequestSpecification request() {
        return stranger().cookie(COOKIE, session);
    }

    Document page(String path) {
        return Jsoup.parse(request()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
    }
}
