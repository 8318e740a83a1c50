package org.headstamp.demo;

import java.util.List;

/** Where both States keep a case to the units that need it. */
final class CompartmentDesk extends Desk {
    private static final String REGISTER = Office.REGISTRAR_XB.unit();

    CompartmentDesk(Matter matter) {
        super(matter);
    }

    /** The officer opens the case for its own unit and the focal point's alone. */
    void open() throws Exception {
        var paper = WeekPapers.newCase(matter());
        paper.putArray("keptTo").add(Office.FOCAL_POINT_XA.unit());
        matter().open(paper);
    }

    /** Borealia's focal point lets in its register and nobody else. */
    void keep() throws Exception {
        var focalPoint = focalPoint(Matter.ORIGIN);
        var version = focalPoint.get(path()).path("version").asLong();
        var units = json("{\"units\": [\"%s\"]}".formatted(REGISTER));
        var unused = focalPoint.put(path() + "/compartment", version, units);
        matter().cameTo("COMPARTMENTED");
    }

    /** To another unit neither the case nor anything in it exists; those inside see it. */
    void isHiddenFromOthers() {
        var request = matter().answering().request();
        var outsider = at(Matter.ORIGIN, "INVESTIGATOR");
        for (var hidden : List.of(path(), path() + "/timeline", path() + "/messages", request)) {
            StepFailedException.unless(
                    outsider.find(hidden, "application/json").isEmpty(), "another unit finds " + hidden);
        }
        StepFailedException.unless(
                at(Matter.ORIGIN, "REGISTRAR").find(request, "application/json").isPresent(),
                "the register does not find " + request);
    }

    private String path() {
        return "cases/" + matter().caseId();
    }
}
