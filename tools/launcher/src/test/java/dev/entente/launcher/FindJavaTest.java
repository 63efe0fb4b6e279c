package dev.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script's search for a JDK and for Maven, among folders that only look like them. */
class FindJavaTest {

    private static final Path SCRIPT = Path.of("src/main/bash/find-java.sh").toAbsolutePath();
    private static final List<String> TOOLS = List.of("bash", "sed", "head", "tr", "readlink", "dirname");

    private static final Path ENTENTE =
            Path.of("../../entente").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void prefersJavaHome() throws IOException, InterruptedException {
        var mine = jdk("mine", "21.0.4");
        jdk("jdks/newer", "25.0.1");

        assertThat(find(Map.of("JAVA_HOME", mine.toString()))).isEqualTo(mine.toString());
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws IOException, InterruptedException {
        var old = jdk("old", "17.0.15");
        var newer = jdk("jdks/newer", "21.0.4");

        assertThat(find(Map.of("JAVA_HOME", old.toString()))).isEqualTo(newer.toString());
    }

    @Test
    void followsTheJavaOnThePathThroughLinks() throws IOException, InterruptedException {
        var installed = jdk("installed", "23");
        var links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("java"), installed.resolve("bin/java"));

        assertThat(find(Map.of("PATH", links + ":" + tools()))).isEqualTo(installed.toString());
    }

    @Test
    void takesTheNewestOfTheUsualFolders() throws IOException, InterruptedException {
        jdk("jdks/a", "21.0.4");
        var newest = jdk("jdks/b", "25.0.1");
        jdk("jdks/c", "24");

        assertThat(find(Map.of())).isEqualTo(newest.toString());
    }

    @Test
    void passesOverARuntimeWithoutCompiler() throws IOException, InterruptedException {
        Files.delete(jdk("jdks/runtime", "25").resolve("bin/javac"));

        assertThat(find(Map.of())).isEmpty();
    }

    @Test
    void comparesVersionsByNumber() throws IOException, InterruptedException {
        assertThat(bash("at_least 3.10.0 3.8.6 && echo yes", Map.of())).isEqualTo("yes");
        assertThat(bash("at_least 3.8.5 3.8.6 || echo no", Map.of())).isEqualTo("no");
        assertThat(bash("at_least 4.0.0-rc-4 3.8.6 && echo yes", Map.of())).isEqualTo("yes");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJdk() throws IOException, InterruptedException {
        assertThat(bash(ENTENTE + " up", Map.of()))
                .contains("no JDK of release 21 or newer was found")
                .contains("sudo apt install openjdk-21-jdk-headless");
    }

    private String find(Map<String, String> environment) throws IOException, InterruptedException {
        return bash("find_java_home || true", environment);
    }

    private String bash(String command, Map<String, String> environment) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(installed("bash").toString(), "-c", "set -u; source " + SCRIPT + "; " + command);
        builder.environment().clear();
        builder.environment().put("PATH", tools().toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("ENTENTE_JDK_FOLDERS", folder.resolve("jdks").toString());
        builder.environment().putAll(environment);
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    /** The search path of a machine without any Java. */
    private Path tools() throws IOException {
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : TOOLS) {
            var script = "#!" + installed("bash") + "\nexec " + installed(tool) + " \"$@\"\n";
            Files.writeString(executable(tools.resolve(tool)), script);
        }
        return tools;
    }

    private static Path installed(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            executable(home.resolve("bin").resolve(program));
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home.toRealPath();
    }

    private static Path executable(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
}
