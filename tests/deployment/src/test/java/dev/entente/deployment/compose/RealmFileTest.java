package dev.entente.deployment.compose;

import static dev.entente.launcher.topology.Topology.ENTENTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.deployment.LauncherEnvironment;
import dev.entente.deployment.Project;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The placeholders of the realm, which the launcher and the compose file fill. */
class RealmFileTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)(?::([^}]*))?}");

    private final String realm = Project.text("deploy/keycloak/entente-realm.json");

    @Test
    void fallsBackToTheLaunchersAddresses() {
        var expected = new TreeMap<String, String>();
        ENTENTE.services()
                .forEach(service -> expected.put(
                        "ENTENTE_" + service.name().toUpperCase(Locale.ROOT) + "_URL",
                        LauncherEnvironment.ADDRESSES.service(service.name()).toString()));

        assertThat(defaults(realm)).containsExactlyEntriesOf(expected);
    }

    @Test
    void getsFromComposeWhatHasNoDefault() {
        var needed = PLACEHOLDER
                .matcher(realm)
                .results()
                .filter(found -> found.group(2) == null)
                .map(found -> found.group(1))
                .toList();

        assertThat(needed).isNotEmpty();
        assertThat(ComposeFile.ofTheProject().environment("keycloak")).containsKeys(needed.toArray(String[]::new));
    }

    @Test
    void wouldNoticeAnotherAddress() {
        assertThat(defaults(realm.replace("18140", "18150"))).isNotEqualTo(defaults(realm));
    }

    private static Map<String, String> defaults(String realm) {
        var defaults = new TreeMap<String, String>();
        PLACEHOLDER
                .matcher(realm)
                .results()
                .filter(found -> found.group(2) != null)
                .forEach(found -> defaults.put(found.group(1), found.group(2)));
        return defaults;
    }
}
