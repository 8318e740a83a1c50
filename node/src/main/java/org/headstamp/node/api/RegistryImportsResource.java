package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.api.problem.Problem;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.registry.imports.RegisterImports;
import org.headstamp.node.registry.intake.ImportMode;
import org.headstamp.node.registry.intake.ImportOutcome;
import org.headstamp.node.registry.intake.ImportReport;
import org.headstamp.node.registry.intake.RegisterFile;

/** Files of the State's own records. The same file again changes nothing, so that no key is needed to repeat it. */
@Path("/api/v1/registry/imports")
@RunOnVirtualThread
@Tag(name = "registry")
class RegistryImportsResource {
    static final MediaType CSV = new MediaType("text", "csv");

    private final RegisterImports imports;
    private final Caller caller;

    RegistryImportsResource(RegisterImports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Path("/{kind}")
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(REGISTRAR)
    @Operation(summary = "Imports a CSV file, streamed; by default one rejected row stops it and all are listed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "422",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = ImportProblem.class)))
    public Response add(
            @PathParam("kind") RegisterFile kind,
            @QueryParam("mode") @DefaultValue("ALL_OR_NOTHING") ImportMode mode,
            @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
                    InputStream body) {
        var report = imports.importNow(caller.operator(), kind, mode, body, 0);
        boolean refused = report.outcome() == ImportOutcome.REJECTED || report.outcome() == ImportOutcome.UNREADABLE;
        return refused
                ? Response.status(ImportProblem.STATUS)
                        .type(Problem.MEDIA_TYPE)
                        .entity(ImportProblem.of(report))
                        .build()
                : Response.ok(report).build();
    }
}
