package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who and what the scenes of the story share. */
final class Cast {
    private final Narrator narrator;
    private final Federation federation;
    private final Path directory;
    private final Map<Office, RestOffice> offices = new EnumMap<>(Office.class);

    Cast(Narrator narrator, Federation federation, String password, HttpClient http, Path directory) {
        this.narrator = narrator;
        this.federation = federation;
        this.directory = directory;
        for (var office : Office.values()) {
            var node = federation.node(office.state()).site().console();
            offices.put(office, new RestOffice(node, office.account(), password, http));
        }
    }

    Narrator narrator() {
        return narrator;
    }

    Federation federation() {
        return federation;
    }

    /** Where the demonstration leaves its files. */
    Path directory() {
        return directory;
    }

    RestOffice office(Office office) {
        return Objects.requireNonNull(offices.get(office));
    }

    InvestigationDesk investigations() {
        return new InvestigationDesk(office(Office.INVESTIGATOR_XB), office(Office.FOCAL_POINT_XB));
    }

    StateSite site(String state) {
        return federation.node(state).site();
    }

    /** Whether a State has the case. */
    boolean knowsCase(Office reader, String caseId) {
        return office(reader).find("cases/" + caseId, "application/json").isPresent();
    }

    /** The messages of a case as one State sees them, in order of sealing. */
    List<JsonNode> messagesOf(Office reader, String caseId) {
        return Records.items(Records.get(office(reader), "cases/" + caseId + "/messages?limit=100"))
                .toList();
    }
}
