package dev.entente.deployment;

import static dev.entente.launcher.topology.Topology.ENTENTE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.launcher.topology.Permissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AclBinding;

/** What a list lets services do on the broker, one sentence each, compared with what the launcher grants. */
public record PermissionLists(String place, Set<String> permissions) {
    private static final Pattern GRANT = Pattern.compile("grant \"\\$service\" (\\w+) (\\w+) (\\w+)");

    /** What the script makes of the list beside it: it says how names of each kind are understood. */
    public static PermissionLists ofScript(String list, String script) {
        var patterns = new HashMap<String, String>();
        GRANT.matcher(script)
                .results()
                .forEach(grant -> patterns.put(grant.group(1) + " " + grant.group(2), grant.group(3)));
        var permissions = new TreeSet<String>();
        list.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var columns = line.split("\\s+", 4);
            var pattern = patterns.getOrDefault(columns[1] + " " + columns[2], "ungranted");
            permissions.add(sentence(columns[0], columns[1], pattern, columns[2], columns[3]));
        });
        return new PermissionLists("deploy/kafka", permissions);
    }

    public static PermissionLists ofKafkaUsers(List<JsonNode> users) {
        var permissions = new TreeSet<String>();
        users.forEach(user -> Nodes.stream(user.at("/spec/authorization/acls"))
                .forEach(rule -> Nodes.elements(rule.path("operations")).forEach(operation -> {
                    var resource = rule.path("resource");
                    permissions.add(sentence(
                            user.at("/metadata/name").asText(),
                            operation,
                            resource.path("patternType").asText().replace("prefix", "prefixed"),
                            resource.path("type").asText(),
                            resource.path("name").asText()));
                })));
        return new PermissionLists("k8s", permissions);
    }

    public List<String> differences() {
        var differences = new Differences();
        var expected = new Permissions(ENTENTE)
                .all().stream().map(PermissionLists::sentence).toList();
        differences.sameNames(place, expected, permissions);
        return differences.all();
    }

    private static String sentence(AclBinding binding) {
        return sentence(
                binding.entry().principal().replace("User:", ""),
                binding.entry().operation().name(),
                binding.pattern().patternType().name(),
                binding.pattern().resourceType().name(),
                binding.pattern().name());
    }

    private static String sentence(String user, String operation, String pattern, String resource, String name) {
        return "%s's permission to %s the %s %s %s"
                .formatted(user, lower(operation), lower(pattern), lower(resource), name);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
