package org.headstamp.node.console;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.headstamp.node.Officials;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Asks for pages and follows no redirects. */
public final class Browser {
    public static final String COOKIE = "headstamp-session";

    private final String session;
    private final String language;

    private Browser(String session) {
        this(session, "");
    }

    private Browser(String session, String language) {
        this.session = session;
        this.language = language;
    }

    /** Nobody yet. */
    static Browser none() {
        return new Browser("");
    }

    /** Without a session. */
    public static RequestSpecification stranger() {
        return given().redirects().follow(false);
    }

    /** Sends the form of the log-in page. */
    public static Response logIn(String account, String password) {
        return stranger()
                .formParam("account", account)
                .formParam("password", password)
                .post("/console/session");
    }

    /** After a log-in. */
    public static Browser of(String account) {
        return of(account, Officials.PASSWORD);
    }

    /** After a log-in with a password of its own. */
    static Browser of(String account, String password) {
        return new Browser(
                logIn(account, password).then().statusCode(302).extract().cookie(COOKIE));
    }

    public RequestSpecification request() {
        var request = stranger().cookie(COOKIE, session);
        return language.isEmpty() ? request : request.header("Accept-Language", language);
    }

    /** The same for a reader of another language. */
    Browser in(String tag) {
        return new Browser(session, tag);
    }

    /** Posts a form; a value may be a collection. */
    public Response post(String path, Map<String, ?> form) {
        return request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path);
    }

    /** The mark of the first form on a page that has one. */
    public String mark(String path) {
        return page(path).select("input[name=once]").attr("value");
    }

    /** A page that is shown with another status than that of success. */
    public static Document refused(int status, Response response) {
        return Jsoup.parse(response.then()
                .statusCode(status)
                .contentType("text/html")
                .extract()
                .asString());
    }

    public Document page(String path) {
        return Jsoup.parse(request()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
    }
}
