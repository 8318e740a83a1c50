package org.headstamp.node.console.registry;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.TooLargeException;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.imports.ImportId;
import org.headstamp.node.registry.imports.RegisterImport;
import org.headstamp.node.registry.imports.RegisterImports;
import org.headstamp.node.registry.intake.ImportMode;
import org.headstamp.node.registry.intake.RegisterFile;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Files of records: sent, watched while they are imported, and reported on. */
@Path("/console/registry/imports")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class ImportPages {
    private static final int ON_ONE_PAGE = 25;

    private final RegisterImports imports;
    private final PostedForms forms;
    private final Visit visit;
    private final Faults faults;

    ImportPages(RegisterImports imports, PostedForms forms, Visit visit, Faults faults) {
        this.imports = imports;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String list(@QueryParam("before") @Nullable String before) {
        return listed(before, Entered.nothing());
    }

    /** The file is kept until it is imported; whoever sent it is led to the page that shows how far that has come. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("kind") @Nullable String kind,
            @RestForm("mode") @Nullable String mode,
            @RestForm(Entered.ONCE) @Nullable String once) {
        var form = entered(kind, mode, once);
        var announced = new AtomicReference<@Nullable RegisterImport>();
        try {
            var sent = present(file);
            var by = visit.operator();
            var kindOfFile = code(RegisterFile.class, "kind", kind);
            var modeOfImport = code(ImportMode.class, "mode", mode);
            var place = forms.once(by, form, () -> {
                var started = imports.announce(by, kindOfFile, modeOfImport, sent.fileName(), sent.size());
                announced.set(started);
                return URI.create("/console/registry/imports/" + started.id());
            });
            var started = announced.get();
            if (started != null) {
                imports.carryOut(by, started, sent.uploadedFile());
            }
            return Response.seeOther(place).build();
        } catch (InvalidValueException e) {
            return Response.status(400).entity(listed(null, form.wrong(e))).build();
        }
    }

    /**
     * One import.
     *
     * @param partly asked for by htmx, which shows how far it has come
     * @param from first reject of the page
     * @param told how far it had come when that was last told, in per cent
     */
    @GET
    @Path("/{id}")
    public String one(
            @PathParam("id") String id,
            @HeaderParam("HX-Request") @Nullable String partly,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("told") @DefaultValue("0") int told) {
        var view =
                new ImportView(imports.get(visit.operator(), ImportId.parse(id)), from, partly == null ? null : told);
        return partly == null
                ? RegistryTemplates.taken(visit.say(), visit.visitor(), view).render()
                : RegistryTemplates.progress(visit.say(), view).render();
    }

    /** The rejected rows as a file. */
    @GET
    @Path("/{id}/rejects")
    @Produces("text/csv;charset=UTF-8")
    public Response rejects(@PathParam("id") String id) {
        var report = imports.get(visit.operator(), ImportId.parse(id)).report();
        if (report == null) {
            throw new NotFoundException();
        }
        return Response.ok(RejectsCsv.of(visit.say(), report))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects-" + id + ".csv\"")
                .build();
    }

    private String listed(@Nullable String before, Entered form) {
        var place = before == null ? null : ImportId.parse(before);
        var oneMore = imports.before(visit.operator(), place, ON_ONE_PAGE + 1);
        var shown = oneMore.subList(0, Math.min(ON_ONE_PAGE, oneMore.size())).stream()
                .map(each -> new ImportView(each))
                .toList();
        var next = oneMore.size() > ON_ONE_PAGE ? shown.getLast().taken().id().toString() : "";
        return RegistryTemplates.imports(visit.say(), visit.visitor(), shown, form, next)
                .render();
    }

    private static Entered entered(@Nullable String kind, @Nullable String mode, @Nullable String once) {
        var values = new MultivaluedHashMap<String, String>();
        values.add("kind", kind == null ? "" : kind);
        values.add("mode", mode == null ? "" : mode);
        values.add(Entered.ONCE, once == null ? "" : once);
        return Entered.of(values);
    }

    private static FileUpload present(@Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            throw new InvalidValueException("file", "must be chosen, and must not be empty");
        }
        return file;
    }

    private static <E extends Enum<E>> E code(Class<E> type, String field, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(field, "must be chosen"));
    }

    @ServerExceptionMapper
    Response tooLarge(TooLargeException e) {
        return visit.operator().is(Role.REGISTRAR)
                ? Response.status(413)
                        .entity(listed(null, Entered.nothing().wrong("file", e.refusal())))
                        .build()
                : faults.page(e);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
