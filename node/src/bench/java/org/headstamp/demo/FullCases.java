package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;

/** Cases with all that an exercise leaves in them, at both States; one has an answer as long as answers can be. */
final class FullCases {
    private static final int STORIES = 12;
    private static final int SALES = 1_990;
    private static final String LONG_LOT = "LONG21";
    private static final String LONG_LOT_REF = "XB-LOT-LONG21";

    private final Cast cast;

    FullCases(Cast cast) {
        this.cast = cast;
    }

    /** Returns the id of the case with the long answer. */
    String play(Path folder) throws IOException, InterruptedException {
        new CommonLotScene(cast).play();
        for (int story = 0; story < STORIES; story++) {
            var seized = new SeizureScene(cast).play();
            var unused = new TraceScene(cast).play(seized);
            new InvestigationScene(cast).play(seized);
        }
        load(folder);
        return longAnswer();
    }

    private void load(Path folder) throws IOException, InterruptedException {
        var files = RegisterFiles.in(folder.resolve("long-lot"));
        RegisterFiles.write(files.parties(), RegisterGenerator.PARTIES, out -> {});
        RegisterFiles.write(
                files.lots(),
                RegisterGenerator.LOTS,
                out -> out.row(
                        LONG_LOT_REF,
                        LONG_LOT,
                        "BRAZIL",
                        "XB-MAN-BORX",
                        StoryRecords.MARK,
                        2021,
                        10_000,
                        10_000,
                        StoryRecords.CALIBRE));
        RegisterFiles.write(files.firearms(), RegisterGenerator.FIREARMS, out -> {});
        RegisterFiles.write(files.licences(), RegisterGenerator.LICENCES, out -> {});
        RegisterFiles.write(files.transfers(), RegisterGenerator.TRANSFERS, out -> {
            for (int sale = 0; sale < SALES; sale++) {
                out.row(
                        "XB-S-LONG-" + sale,
                        "SOLD",
                        "2021-06",
                        "XB-MAN-BORX",
                        "XB-FOR-BORDER",
                        LONG_LOT_REF,
                        "",
                        5,
                        "",
                        "invoice " + sale,
                        "Sales");
            }
        });
        var unused = RegisterScene.load(cast.office(Office.REGISTRAR_XB), files);
    }

    private String longAnswer() throws IOException, InterruptedException {
        var officer = cast.office(Office.OFFICER_XA);
        var caseId = officer.post("cases", Papers.newCase()).get("id").asText();
        var seizure = officer.post("cases/" + caseId + "/seizures", Papers.seizure(LONG_LOT));
        var request = Papers.traceRequest("XB", seizure, "\"LOT_DISTRIBUTION\"", "");
        var trace = "traces/"
                + officer.post("cases/" + caseId + "/traces", request).get("id").asText();
        cast.office(Office.FOCAL_POINT_XA).post(trace + "/approval");
        answer(caseId);
        JsonNode unused = Records.await(
                officer, trace, "the long answer", asked -> Records.state(asked).equals("answered"));
        return caseId;
    }

    private void answer(String caseId) throws IOException, InterruptedException {
        var focalPoint = cast.office(Office.FOCAL_POINT_XB);
        var received = Records.awaitOne(
                focalPoint,
                "trace-requests",
                "the question to arrive",
                asked -> asked.path("caseId").asText().equals(caseId));
        var path = "trace-requests/" + received.get("id").asText();
        focalPoint.post(path + "/acknowledgement", Papers.acknowledgement("XB-2026-99"));
        var registrar = cast.office(Office.REGISTRAR_XB);
        registrar.post(path + "/search");
        registrar.post(path + "/answer", Papers.answer(LONG_LOT_REF, "Sold in small numbers."));
        focalPoint.post(path + "/approval");
    }
}
