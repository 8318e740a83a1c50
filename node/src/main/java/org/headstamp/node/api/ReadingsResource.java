package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.Checked;
import org.headstamp.node.item.Headstamp;
import org.headstamp.node.item.HeadstampMark;
import org.headstamp.node.item.reading.calibre.CalibreReader;
import org.headstamp.node.item.reading.calibre.CalibreReading;
import org.headstamp.node.item.reading.code.PackageReader;
import org.headstamp.node.item.reading.code.PackageReading;
import org.headstamp.node.item.reading.headstamp.HeadstampReader;
import org.headstamp.node.item.reading.headstamp.HeadstampReading;
import org.headstamp.node.item.reading.lot.LotReader;
import org.headstamp.node.item.reading.lot.LotReading;
import org.jspecify.annotations.Nullable;

/** What markings may mean. Nothing is stored and no record of the State is looked up. */
@Path("/api/v1/readings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
@Tag(name = "readings")
class ReadingsResource {
    private final HeadstampReader headstamps;
    private final LotReader lots;
    private final PackageReader packages;
    private final CalibreReader calibres;
    private final InstantSource clock;

    ReadingsResource(
            HeadstampReader headstamps,
            LotReader lots,
            PackageReader packages,
            CalibreReader calibres,
            InstantSource clock) {
        this.headstamps = headstamps;
        this.lots = lots;
        this.packages = packages;
        this.calibres = calibres;
        this.clock = clock;
    }

    /** A mark as it was read. */
    record MarkToRead(String raw) {}

    /** A headstamp as it was read, and its marks one by one where they were written down so. */
    record HeadstampToRead(String raw, @Nullable List<HeadstampMark> marks) {}

    @POST
    @Path("/headstamp")
    @Operation(
            summary = "Reads a headstamp: whose mark it may be and of which years, ranked, each with score and reasons")
    public HeadstampReading headstamp(HeadstampToRead body) {
        var asked = Checked.present("body", body);
        return headstamps.read(new Headstamp(Checked.list("marks", asked.marks(), 24), asked.raw(), 1), today());
    }

    @POST
    @Path("/lot")
    @Operation(summary = "Reads a lot mark: every meaning that a known scheme gives it")
    public LotReading lot(MarkToRead body) {
        return lots.read(raw(body), today());
    }

    @POST
    @Path("/package")
    @Operation(summary = "Reads the bar code of a package, a GS1 element string, and checks it")
    public PackageReading code(MarkToRead body) {
        return packages.read(raw(body), today());
    }

    @POST
    @Path("/calibre")
    @Operation(summary = "Reads a calibre: every cartridge that the designation may name")
    public CalibreReading calibre(MarkToRead body) {
        return calibres.read(raw(body));
    }

    private static String raw(@Nullable MarkToRead body) {
        return Checked.present("raw", Checked.present("body", body).raw());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
