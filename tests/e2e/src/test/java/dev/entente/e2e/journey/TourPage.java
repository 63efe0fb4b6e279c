package dev.entente.e2e.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page's blocks of commands, each with what it is said to print. */
final class TourPage {
    static final String END_OF_BLOCK = "-- end of block --\n";

    private static final Pattern BLOCK = Pattern.compile("(?s)```bash\n(.*?)```\n```text\n(.*?)```");

    private TourPage() {}

    static List<Block> read(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map(TourPage::block)
                .toList();
    }

    /** One script for all blocks, because later ones use what earlier ones define. */
    static String script(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block.commands() + "printf '%s' '" + END_OF_BLOCK + "'\n")
                .collect(Collectors.joining());
    }

    private static Block block(MatchResult found) {
        return new Block(found.group(1), found.group(2).strip());
    }

    /** @param output what is printed; an ellipsis stands for anything */
    record Block(String commands, String output) {

        Pattern pattern() {
            return Pattern.compile(
                    Stream.of(output.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        }
    }
}
