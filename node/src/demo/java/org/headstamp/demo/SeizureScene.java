package org.headstamp.demo;

import java.net.http.HttpRequest.BodyPublishers;

/** Asteria records what it seized. */
final class SeizureScene {
    private final Cast cast;

    SeizureScene(Cast cast) {
        this.cast = cast;
    }

    Seized play() {
        var narrator = cast.narrator();
        var officer = cast.office(Office.OFFICER_XA);
        narrator.chapter("Asteria seizes 120 fired cases");
        var caseId = narrator.step(
                "An officer of Asteria opens a case",
                () -> officer.post("cases", Papers.newCase()).get("id").asText());
        narrator.note("case " + caseId);
        var recorded = narrator.step(
                "The officer records 120 fired 9 mm Luger cases, headstamp BORX, lot QRV21, from a house search",
                () -> officer.post("cases/" + caseId + "/seizures", Papers.seizure()));
        var path = "seizures/" + recorded.get("id").asText();
        narrator.act(
                "The officer adds a photograph of the headstamp",
                () -> officer.send(
                        "POST",
                        path + "/items/1/photographs?caption=Headstamp",
                        "image/png",
                        BodyPublishers.ofByteArray(CasePhotograph.png(StoryRecords.MARK, StoryRecords.LOT))));
        var seizure = narrator.step("The seizure reads as recorded, with its photograph", () -> {
            var stored = officer.get(path);
            StepFailedException.unless(stored.get("photographs").size() == 1, "the photograph is missing: " + stored);
            return stored;
        });
        return new Seized(caseId, seizure);
    }
}
