package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.jsoup.nodes.Document;

/** Sends drafts back, and drafts them again. */
final class Again {
    static final String REASON = "<script>alert('why')</script> article 3, not 2";

    private Again() {}

    /** Sends a draft back as a focal point, and opens the form again from what its writer is told of that. */
    static Document sentBack(Officials officials, Browser writer, String approval) {
        back(Browser.of(officials.another(Role.FOCAL_POINT)), approval);
        var told = writer.page("/console/approvals").select("form[action=" + approval + "/again]");
        assertThat(told).hasSize(1);
        var form = form(writer, approval);
        var reason = form.select(".righted");
        assertThat(reason.text()).contains(REASON);
        assertThat(form.select("script:not([src]), [onerror]")).isEmpty();
        assertThat(form.select(".begun, [role=alert]")).isEmpty();
        return form;
    }

    /** Sends a draft back. */
    static void back(Browser judge, String approval) {
        var seen = judge.page(approval).select("input[name=drafted]").val();
        Form.post(judge, approval + "/return", "drafted", seen, "reason", REASON)
                .then()
                .statusCode(303);
    }

    /** The form that is filled in again; of several steps, the first. */
    static Document form(Browser writer, String approval) {
        var place = place(begin(writer, approval));
        var page = writer.request().get(place);
        return writer.page(page.statusCode() == 303 ? place(page) : place);
    }

    static Response begin(Browser writer, String approval) {
        return Form.post(writer, approval + "/again");
    }

    /** Where somebody is led to. */
    static String place(Response led) {
        var location = led.then().statusCode(303).extract().header("Location");
        return location.substring(location.indexOf("/console"));
    }

    /** Where the draft that stands on a page is approved. */
    static String approval(Browser by, String page, String kind) {
        return by.page(page)
                .select("a[href^=/console/approvals/" + kind + "/]")
                .eachAttr("href")
                .getLast();
    }
}
