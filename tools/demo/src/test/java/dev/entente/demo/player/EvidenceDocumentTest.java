package dev.entente.demo.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class EvidenceDocumentTest {

    private static final String TITLE = "Memorandum of understanding of Amberlea Water Cluster (invented)";

    @Test
    void isAPictureThatCanBeRead() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(EvidenceDocument.png(TITLE)));
        assertThat(picture.getWidth()).isEqualTo(TITLE.length());
        assertThat(picture.getHeight()).isEqualTo(1);
    }

    @Test
    void isAPdfWhoseTablePointsToItsObjects() {
        var file = new String(EvidenceDocument.pdf(TITLE), StandardCharsets.US_ASCII);
        assertThat(file).startsWith("%PDF-1.4").endsWith("%%EOF\n");
        var entries =
                Pattern.compile("(\\d{10}) 00000 n").matcher(file).results().toList();
        assertThat(entries).hasSize(5);
        for (int number = 1; number <= entries.size(); number++) {
            var offset = Integer.parseInt(entries.get(number - 1).group(1));
            assertThat(file.substring(offset)).startsWith(number + " 0 obj");
        }
    }
}
