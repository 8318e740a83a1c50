package org.headstamp.node.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.headstamp.node.api.problem.Problem;
import org.headstamp.node.api.write.IdempotencyKey;

/** Adds to the OpenAPI document what holds for every operation. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiForm implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema("Problem", problemSchema());
        document.getPaths().getPathItems().forEach(OpenApiForm::complete);
    }

    private static void complete(String path, PathItem item) {
        for (var entry : item.getOperations().entrySet()) {
            var operation = entry.getValue();
            operation.getResponses().setDefaultValue(problem());
            boolean repeatable =
                    path.endsWith("/look-ups") || path.contains("/readings/") || path.contains("/imports/");
            if (entry.getKey() != PathItem.HttpMethod.GET && !repeatable) {
                operation.addParameter(header(IdempotencyKey.HEADER, "names this request for repeats, kept 7 days"));
            }
            if (path.equals("/api/v1/cases/{id}/state")) {
                operation.addParameter(header("If-Match", "ETag of the case as it was seen"));
            }
            if (entry.getKey() == PathItem.HttpMethod.PUT && path.equals("/api/v1/investigations/{id}/lots")) {
                operation.addParameter(header("If-Match", "ETag of the lots as they were seen"));
            }
        }
    }

    private static APIResponse problem() {
        var content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        return OASFactory.createAPIResponse()
                .description("a problem after RFC 9457")
                .content(content);
    }

    private static Schema problemSchema() {
        var field = schema(Schema.SchemaType.OBJECT)
                .addProperty("field", schema(Schema.SchemaType.STRING))
                .addProperty("problem", schema(Schema.SchemaType.STRING));
        return schema(Schema.SchemaType.OBJECT)
                .addProperty("type", schema(Schema.SchemaType.STRING))
                .addProperty("title", schema(Schema.SchemaType.STRING))
                .addProperty("status", schema(Schema.SchemaType.INTEGER))
                .addProperty("detail", schema(Schema.SchemaType.STRING))
                .addProperty("errors", schema(Schema.SchemaType.ARRAY).items(field));
    }

    private static Schema schema(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(schema(Schema.SchemaType.STRING));
    }
}
