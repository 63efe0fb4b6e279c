package dev.entente.agreements.agreement.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.agreements.agreement.EvidenceFiles;
import dev.entente.agreements.agreement.domain.DocumentType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MagicDocumentTypesTest {
    private final MagicDocumentTypes types = new MagicDocumentTypes();

    @Test
    void knowsPdf() {
        assertThat(types.of(EvidenceFiles.pdf())).contains(DocumentType.PDF);
    }

    @Test
    void knowsImages() {
        assertThat(types.of(EvidenceFiles.image("png"))).contains(DocumentType.PNG);
        assertThat(types.of(EvidenceFiles.image("jpeg"))).contains(DocumentType.JPEG);
    }

    @Test
    void knowsSignedContainers() {
        assertThat(types.of(EvidenceFiles.container("application/vnd.etsi.asic-e+zip")))
                .contains(DocumentType.ASIC_E);
        assertThat(types.of(EvidenceFiles.container("application/vnd.etsi.asic-s+zip")))
                .contains(DocumentType.ASIC_S);
    }

    @Test
    void knowsSignedCms() {
        assertThat(types.of(EvidenceFiles.signedCms())).contains(DocumentType.SIGNED_CMS);
    }

    @Test
    void takesNoOtherContainerForASignedOne() {
        assertThat(types.of(EvidenceFiles.plainZip())).isEmpty();
        assertThat(types.of(EvidenceFiles.container("application/epub+zip"))).isEmpty();
    }

    @Test
    void takesNoWebPage() {
        assertThat(types.of(EvidenceFiles.webPage())).isEmpty();
    }

    @Test
    void takesNoExecutable() {
        assertThat(types.of(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0})).isEmpty();
    }

    @Test
    void takesNoText() {
        assertThat(types.of("We agreed, honestly.".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void takesNoOtherContentOfTheSameEnvelope() {
        byte[] encrypted = EvidenceFiles.signedCms();
        int lastOfObjectIdentifier = 14;
        encrypted[lastOfObjectIdentifier] = 3;
        assertThat(types.of(encrypted)).isEmpty();
        assertThat(types.of(Arrays.copyOf(encrypted, 8))).isEmpty();
    }
}
