package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.trace.AskedLots;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The life of a lot may name hundreds: the form of the answer shows some of them, and keeps what was chosen for all. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DraftPartiesPagesTest {
    private static final int BUYERS = 150;

    @Inject
    Officials officials;

    @Inject
    AskedLots lots;

    @Inject
    RegistryFixture registers;

    @Test
    void ofManyPartiesAPageShowsSomeAndWhatIsChosenForTheOthersIsKept() {
        var kept = lots.moved(9000);
        sell(kept);
        var path = "/console/requests/" + lots.asks("XA", kept.item("1")).id();
        var registrar = Browser.of(officials.account(Role.REGISTRAR));
        draft(registrar, path, kept);
        var first = light(registrar, path);
        int shown = first.select("#draft select[name=party-ground]").size();
        assertThat(shown).isBetween(10, BUYERS - 1);
        var places = first.select("#places-parties");
        assertThat(places.text()).contains("Shown here: 1 to " + shown + " of " + (BUYERS + 1));
        var end = light(registrar, places.select("a:contains(To the end)").attr("href"));
        assertThat(end.select("#draft tbody").text()).contains("Buyer 150").doesNotContain("Buyer 1 ");
        var withheld = kept.lot() + "-p150";
        save(registrar, path, end, withheld);
        var again = light(registrar, path);
        assertThat(again.select("#draft input[name=party][value=" + withheld + "] + input[name=party-ground]")
                        .val())
                .isEqualTo("ONGOING_INVESTIGATION");
        save(registrar, path, again, "");
        var last = light(
                registrar,
                again.select("#places-parties a:contains(To the end)").attr("href"));
        assertThat(last.select("tr:has(input[value=" + withheld + "]) option[selected]")
                        .val())
                .isEqualTo("ONGOING_INVESTIGATION");
        assertThat(last.select("#draft option[selected][value=ONGOING_INVESTIGATION]"))
                .hasSize(1);
    }

    private void sell(AskedLots.Kept kept) {
        var key = kept.lot() + "-";
        registers.parties(IntStream.rangeClosed(1, BUYERS)
                .mapToObj(number -> key + "p" + number + ",IMPORTER,Buyer " + number + ",XB,")
                .toArray(String[]::new));
        registers.transfers(IntStream.rangeClosed(1, BUYERS)
                .mapToObj(number -> key + "s" + number + ",SOLD,2021-02-01," + key + "m," + key + "p" + number + ","
                        + key + "l,,10,,invoice " + number + ",Sales")
                .toArray(String[]::new));
    }

    private static void draft(Browser registrar, String path, AskedLots.Kept kept) {
        var once = List.of(UUID.randomUUID().toString());
        var accepted = new LinkedHashMap<String, List<String>>();
        accepted.put("once", once);
        accepted.put("acknowledge-outcome", List.of("ACCEPTED"));
        Form.agreed(registrar, registrar.post(path + "/acknowledgement", accepted))
                .then()
                .statusCode(303);
        Form.post(registrar, path + "/search").then().statusCode(303);
        var form = fields(registrar.page(path));
        form.put("match-0", List.of(kept.lot() + "-l"));
        registrar.post(path + "/draft", form).then().statusCode(303);
    }

    /** Saves the form as the page shows it, with one party more held back; none where that is empty. */
    private static void save(Browser registrar, String path, Document page, String withheld) {
        var form = fields(page);
        form.put("match-0", List.of(page.select("input[name=match-0][checked]").val()));
        var parties = form.getOrDefault("party", List.of());
        var grounds = new ArrayList<String>();
        for (var party : parties) {
            var chosen = page.select("#draft input[name=party][value=" + party + "] + [name=party-ground]");
            var ground = chosen.is("select") ? chosen.select("option[selected]").val() : chosen.val();
            grounds.add(party.equals(withheld) ? "ONGOING_INVESTIGATION" : ground);
        }
        form.put("party-ground", grounds);
        registrar.post(path + "/draft", form).then().statusCode(303);
    }

    private static Map<String, List<String>> fields(Document page) {
        var form = new LinkedHashMap<String, List<String>>();
        for (var name : new String[] {"once", "question", "version", "party"}) {
            form.put(name, page.select("#draft input[name=" + name + "]").eachAttr("value"));
        }
        return form;
    }

    private static Document light(Browser registrar, String path) {
        var page = registrar.page(path.replaceAll("#.*", ""));
        assertThat(page.outerHtml().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(300_000);
        return page;
    }
}
