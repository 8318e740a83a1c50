package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the offices of one kind work on a matter. What they send has crossed the border when the week has settled. */
abstract sealed class Desk
        permits AlertDesk,
                AnsweringDesk,
                AskingDesk,
                BallisticDesk,
                CompartmentDesk,
                HandOverDesk,
                OriginDesk,
                PolicyDesk,
                PowerDesk,
                ReleaseDesk,
                TradeDesk {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Matter matter;

    Desk(Matter matter) {
        this.matter = matter;
    }

    final Matter matter() {
        return matter;
    }

    /** The officer of the State that asks. */
    final RestOffice officer() {
        return at(matter.asker(), "OFFICER");
    }

    final RestOffice focalPoint(String state) {
        return at(state, "FOCAL_POINT");
    }

    final RestOffice at(String state, String role) {
        return matter.roster().at(state, role);
    }

    /** The focal point of a State approves as the second person. */
    final void approve(String state, String path) throws Exception {
        post(focalPoint(state), path + "/approval");
    }

    /** The latest record of a list; what is there is named in the failure when there is none. */
    final JsonNode newest(RestOffice office, String list, String what) {
        return latest(office, list)
                .orElseThrow(() -> new StepFailedException(matter + ": there is no " + what + " in " + list));
    }

    /** The latest record of a list, if it has one. */
    static Optional<JsonNode> latest(RestOffice office, String list) {
        return list(Records.get(office, list)).stream().reduce((earlier, later) -> later);
    }

    /** The records of a list or of a page. */
    static List<JsonNode> list(JsonNode found) {
        var items = new ArrayList<JsonNode>();
        (found.isArray() ? found : found.path("items")).forEach(items::add);
        return items;
    }

    static void post(RestOffice office, String path) throws Exception {
        var unused = office.post(path);
    }

    static void post(RestOffice office, String path, JsonNode body) throws Exception {
        var unused = office.post(path, body);
    }

    static String id(JsonNode node) {
        return node.path("id").asText();
    }

    static ObjectNode json(String text) throws Exception {
        return (ObjectNode) JSON.readTree(text);
    }

    /** Does what must be refused in these words. */
    static void expectRefusal(String words, Agenda.Deed deed) throws Exception {
        try {
            deed.doIt();
        } catch (StepFailedException e) {
            StepFailedException.unless(
                    String.valueOf(e.getMessage()).contains(words), "refused for another reason: " + e.getMessage());
            return;
        }
        throw new StepFailedException("it was not refused: " + words);
    }
}
