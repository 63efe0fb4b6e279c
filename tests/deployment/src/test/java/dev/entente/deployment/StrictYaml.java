package dev.entente.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads YAML with its anchors and merges resolved, and refuses a key that stands twice: tools would let the last one win. */
public final class StrictYaml {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StrictYaml() {}

    public static List<JsonNode> documents(Path file) {
        return documents(Project.text(file));
    }

    public static List<JsonNode> documents(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<JsonNode>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
            documents.add(JSON.valueToTree(document));
        }
        return documents;
    }

    public static JsonNode document(Path file) {
        var documents = documents(file);
        if (documents.size() != 1) {
            throw new IllegalArgumentException(file + " holds " + documents.size() + " documents instead of one");
        }
        return documents.getFirst();
    }
}
