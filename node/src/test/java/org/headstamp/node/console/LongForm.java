package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.headstamp.node.console.frame.KeptForms;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;

/**
 * A form that takes long to fill in, and somebody who fills it in.
 *
 * @param page where it stands
 * @param name its own, among the forms of its page
 * @param action where it goes
 * @param field one of its fields, which is looked at
 * @param fields what is filled in; a value may be a list
 */
record LongForm(
        String account, Browser by, String page, String name, String action, String field, Map<String, ?> fields) {
    private static final String KEEP = "/console/kept-forms";

    static LongForm of(String account, String page, String name, String action, String field, Map<String, ?> fields) {
        return new LongForm(account, Browser.of(account), page, name, action, field, fields);
    }

    /** Where it is gone on with. */
    String place() {
        return page + "?kept=" + name;
    }

    /** The form alone, on a page that has it. */
    Elements on(Document shown) {
        return shown.select("form[action=" + action + "]:has(input[name=kept-place])");
    }

    String mark(Document shown) {
        return on(shown).select("input[name=once]").val();
    }

    /** As htmx sends it while somebody types. */
    Response typed(String mark) {
        return by.request()
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(whole(mark))
                .post(KEEP);
    }

    /** Sends it, and agrees to what is shown of it before it leaves. */
    Response send(String mark) {
        return sent(whole(mark));
    }

    Response sent(Map<String, ?> form) {
        var answer = by.post(action, form);
        return answer.statusCode() == 200 ? Form.confirm(by, Form.refused(answer, 200)) : answer;
    }

    /** Begins it and comes back: what was filled in stands there under the same mark. */
    Document goneOnWith() {
        var shown = by.page(page);
        assertThat(on(shown)).hasSize(1);
        assertThat(on(shown).select("input[name=once]")).hasSize(1);
        assertThat(on(shown).select("input[name=kept-place]").val()).isEqualTo(place());
        assertThat(on(shown).select("[hx-post=" + KEEP + "], button[formaction=" + KEEP + "]"))
                .hasSize(2);
        assertThat(shown.select(".begun")).isEmpty();
        var mark = mark(shown);
        assertThat(typed(mark).asString()).contains("Kept for you");
        var offer = by.page(page);
        assertThat(offer.select(".begun a").attr("href")).isEqualTo(place());
        assertThat(mark(offer)).isNotEqualTo(mark);
        var again = by.page(place());
        assertThat(again.select(".begun")).isEmpty();
        assertThat(on(again).select("[name=" + field + "]").val()).isEqualTo(fields.get(field));
        assertThat(mark(again)).isEqualTo(mark);
        return again;
    }

    /** From its beginning until it is sent, where what is refused is not sent; returns where that led. */
    String isKeptUntilItIsSent(KeptForms kept) {
        var again = goneOnWith();
        assertThat(again.select("[role=alert], script:not([src]), [onerror]")).isEmpty();
        var mark = mark(again);
        var nothing = by.post(action, Map.of("once", mark, "kept-place", place()));
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(isKept(kept)).as("what was refused stays kept").isTrue();
        var location = send(mark).then().statusCode(303).extract().header("Location");
        assertThat(isKept(kept)).isFalse();
        assertThat(by.page(page).select(".begun")).isEmpty();
        return location.substring(location.indexOf("/console"));
    }

    boolean isKept(KeptForms kept) {
        return kept.kept(new Operator(account, Set.of(Role.OFFICER)), place()).isPresent();
    }

    private Map<String, Object> whole(String mark) {
        var form = new HashMap<String, Object>(fields);
        form.put("once", mark);
        form.put("kept-place", place());
        return form;
    }
}
