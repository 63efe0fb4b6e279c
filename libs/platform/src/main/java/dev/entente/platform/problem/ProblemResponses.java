package dev.entente.platform.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says once for every endpoint of every service that what goes wrong is answered with a problem. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final Map<String, String> BY_ANY_ENDPOINT = new TreeMap<>(Map.of(
            "429", "The caller asks too often; see Retry-After and RateLimit",
            "503", "The service cannot reach its data at the moment; see Retry-After"));

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        BY_ANY_ENDPOINT.forEach((status, description) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            }
        });
        for (Map.Entry<String, APIResponse> response :
                responses.getAPIResponses().entrySet()) {
            if (response.getKey().compareTo("400") >= 0 && !response.getKey().equals("default")) {
                response.getValue().setContent(problem());
            }
        }
        return operation;
    }

    /** No resource method names the type, so nobody else describes it. */
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(PROBLEM, problemSchema());
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problems.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema problemSchema() {
        Schema field = object("A field at fault")
                .addProperty("pointer", text("Its JSON pointer, or ?name of a query parameter"))
                .addProperty("code", text("The rule that it breaks"))
                .addProperty("detail", text("What is wrong with it"));
        return object("An RFC 9457 problem. Further members help with the rule at hand, for example free slots.")
                .addProperty("type", text("Stable address of the rule"))
                .addProperty("title", text("The rule in words"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("code", text("The rule's name, for programs"))
                .addProperty("detail", text("What the caller can do about it"))
                .addProperty("traceId", text("Leads to the log"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(field))
                .required(List.of("type", "title", "status", "code", "detail"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
