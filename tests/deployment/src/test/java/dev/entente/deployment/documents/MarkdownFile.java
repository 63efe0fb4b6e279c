package dev.entente.deployment.documents;

import dev.entente.deployment.Project;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A document, the places it points to, and the headings that others may point to. */
record MarkdownFile(Path path, String text) {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");
    private static final Pattern OF_ONE_MACHINE =
            Pattern.compile("(?<![\\w./~:}-])/(?:work|root|home|Users)/\\S*|\\b[A-Z]:\\\\\\S*");

    static MarkdownFile of(Path path) {
        return new MarkdownFile(path, Project.text(path));
    }

    /** All of the repository; what was built and what runs leaves files of others. */
    static List<MarkdownFile> all() throws IOException {
        var files = new ArrayList<MarkdownFile>();
        Files.walkFileTree(Project.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = folder.getFileName().toString();
                var isForeign = !folder.equals(Project.root()) && (name.startsWith(".") || name.equals("target"));
                return isForeign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    files.add(of(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** Links into the repository that lead nowhere. */
    List<String> brokenLinks() {
        return links().filter(link -> !ELSEWHERE.matcher(link).matches())
                .filter(link -> !leadsSomewhere(link))
                .toList();
    }

    List<String> pathsOfOneMachine() {
        return OF_ONE_MACHINE
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** As GitHub names them. */
    Set<String> anchors() {
        var anchors = new TreeSet<String>();
        var generator = IdGenerator.builder().build();
        visit(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.add(generator.generateId(words(heading)));
            }
        });
        return anchors;
    }

    private boolean leadsSomewhere(String link) {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty() ? path : path.resolveSibling(parts[0]).normalize();
        if (!target.startsWith(Project.root()) || !Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || anchorsOf(target).contains(parts[1]);
    }

    private Set<String> anchorsOf(Path target) {
        return target.equals(path) ? anchors() : of(target).anchors();
    }

    private Stream<String> links() {
        var links = new ArrayList<String>();
        visit(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                links.add(image.getDestination());
            }
        });
        return links.stream();
    }

    private static String words(Node heading) {
        var words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    private void visit(AbstractVisitor visitor) {
        PARSER.parse(text).accept(visitor);
    }

    @Override
    public String toString() {
        return Project.root().relativize(path).toString();
    }
}
