package dev.entente.platformtest.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A service's HTTP API as {@code contracts/http} publishes it. */
public final class HttpContract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final Path published;

    HttpContract(Path published) {
        this.published = published;
    }

    public static HttpContract ofService(String service) {
        return new HttpContract(folder().resolve(service + ".openapi.yaml"));
    }

    static Path folder() {
        return ContractsFolder.find().resolve("http");
    }

    /**
     * How the published document differs from the one that the build of the module just wrote; empty when it does not. The
     * build of a service under test writes it, too.
     */
    public List<String> drift() {
        return drift(Path.of("target", "openapi", "openapi.yaml").toAbsolutePath());
    }

    List<String> drift(Path built) {
        List<String> offered = lines(built);
        List<String> promised = Files.exists(published) ? lines(published) : List.of();
        if (offered.equals(promised)) {
            return List.of();
        }
        int line = 0;
        while (line < Math.min(offered.size(), promised.size())
                && offered.get(line).equals(promised.get(line))) {
            line++;
        }
        return List.of(
                published + " is not what the service offers, from line " + (line + 1) + ":",
                "  published: " + at(promised, line),
                "  offered:   " + at(offered, line),
                "If the change is meant: cp " + built + " " + published);
    }

    /** Operations that a caller could not use for want of a name, of an error that may come, or of who may call; and names without a meaning. */
    public List<String> violations() {
        return violations(AsyncApi.read(published));
    }

    static List<String> violations(JsonNode document) {
        List<String> violations = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> {
                            String place = operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                            JsonNode body = operation.getValue();
                            String name = body.path("operationId")
                                    .asText(body.path("summary").asText());
                            require(!name.isBlank(), place + " has neither operationId nor summary", violations);
                            if (body.has("operationId")) {
                                require(names.add(name), place + " has another's operationId " + name, violations);
                            }
                            require(hasError(body), place + " names no error", violations);
                            require(isSecured(body, document), place + " does not say who may call", violations);
                        }));
        require(!document.path("paths").isEmpty(), "there is no operation", violations);
        new TreeSet<>(document.findValuesAsText("$ref"))
                .forEach(reference -> require(
                        !document.at(reference.substring(1)).isMissingNode(),
                        reference + " is named and not described",
                        violations));
        return violations;
    }

    private static boolean hasError(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .anyMatch(response -> response.getKey().matches("[45]..|default"));
    }

    /** By a scheme that the document itself describes. */
    private static boolean isSecured(JsonNode operation, JsonNode document) {
        JsonNode requirements = operation.has("security") ? operation.path("security") : document.path("security");
        JsonNode schemes = document.at("/components/securitySchemes");
        List<String> named = new ArrayList<>();
        requirements.forEach(requirement -> requirement.fieldNames().forEachRemaining(named::add));
        return !named.isEmpty() && named.stream().allMatch(schemes::has);
    }

    private static void require(boolean right, String otherwise, List<String> violations) {
        if (!right) {
            violations.add(otherwise);
        }
    }

    private static List<String> lines(Path file) {
        return SchemaFolder.read(file).lines().toList();
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(nothing)";
    }
}
