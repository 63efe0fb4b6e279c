package dev.entente.deployment.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.deployment.Project;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    static List<MarkdownFile> files() throws IOException {
        return MarkdownFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLinkLeadsSomewhere(MarkdownFile file) {
        assertThat(file.brokenLinks()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noPathIsThatOfOneMachine(MarkdownFile file) {
        assertThat(file.pathsOfOneMachine()).isEmpty();
    }

    @Test
    void findsTheDocuments() throws IOException {
        assertThat(files())
                .extracting(MarkdownFile::toString)
                .contains("README.md", "docs/glossary.md", "k8s/README.md", "contracts/kpis/README.md");
    }

    @Test
    void readmeStaysShort() {
        assertThat(Project.text("README.md").lines()).hasSizeLessThanOrEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[gone](docs/gone.md)",
                "[gone](README.md#gone)",
                "[gone](#gone)",
                "[out](../../elsewhere.md)",
                "![gone](picture.png)",
                "| a |\n|---|\n| [gone](gone) |",
                "[gone][1]\n\n[1]: gone.md",
            })
    void noticesALinkThatLeadsNowhere(String text) {
        assertThat(readme(text).brokenLinks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[here](docs/glossary.md)",
                "[here](#follow-one-request)\n\n## Follow `one` request",
                "[there](README.md#two-commands)\n\n## Two commands",
                "[folder](contracts/messages)",
                "[web](https://example.org/gone)",
                "`[code](gone)`",
            })
    void followsALinkThatLeadsSomewhere(String text) {
        assertThat(readme(text).brokenLinks()).isEmpty();
    }

    @Test
    void noticesAPathOfOneMachine() {
        assertThat(readme(
                                "see /home/ann/entente/pom.xml and `C:\\Users\\ann`, not https://example.org/home/ann or ./work/x")
                        .pathsOfOneMachine())
                .containsExactly("/home/ann/entente/pom.xml", "C:\\Users\\ann`,");
    }

    private static MarkdownFile readme(String text) {
        return new MarkdownFile(Project.file("README.md"), text);
    }
}
