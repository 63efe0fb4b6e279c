package dev.entente.agreements.agreement.domain;

import static dev.entente.agreements.roster.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final byte[] ANY = {1, 2, 3};

    @Test
    void isWhatItsContentIs() {
        assertThat(saidToBe("application/pdf").type(Optional.of(DocumentType.PDF)))
                .isEqualTo(DocumentType.PDF);
    }

    @Test
    void needNotSayWhatItIs() {
        assertThat(saidToBe(null).type(Optional.of(DocumentType.PNG))).isEqualTo(DocumentType.PNG);
        assertThat(saidToBe("application/octet-stream").type(Optional.of(DocumentType.PNG)))
                .isEqualTo(DocumentType.PNG);
    }

    @Test
    void mayGoByAnotherOfItsNames() {
        assertThat(saidToBe("application/cms").type(Optional.of(DocumentType.SIGNED_CMS)))
                .isEqualTo(DocumentType.SIGNED_CMS);
    }

    @Test
    void isRefusedWhenItIsNotWhatItSays() {
        assertRefused(
                EvidenceRule.DOCUMENT_MUST_BE_WHAT_IT_SAYS,
                () -> saidToBe("image/png").type(Optional.of(DocumentType.PDF)));
    }

    @Test
    void isRefusedWhateverItSaysWhenItsContentIsOfNoAcceptedType() {
        assertRefused(
                EvidenceRule.DOCUMENT_MUST_BE_OF_ACCEPTED_TYPE,
                () -> saidToBe("application/pdf").type(Optional.empty()));
    }

    @Test
    void isRefusedWhenEmpty() {
        assertRefused(EvidenceRule.DOCUMENT_MUST_NOT_BE_EMPTY, () -> new Upload(null, null, new byte[0]));
    }

    @Test
    void isRefusedWhenLargerThanTheLimit() {
        byte[] large = new byte[Upload.LARGEST + 1];
        assertRefused(EvidenceRule.DOCUMENT_MUST_BE_WITHIN_LIMIT, () -> new Upload(null, null, large));
    }

    @Test
    void isRefusedWithANameThatHidesControlCharacters() {
        assertRefused(EvidenceRule.FILE_NAME_MUST_BE_SHORT_TEXT, () -> new Upload(null, "memo.pdf\r\nX-Evil: 1", ANY));
    }

    @Test
    void isHashedHere() {
        Upload upload = new Upload(null, null, "abc".getBytes(StandardCharsets.US_ASCII));
        assertThat(upload.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static Upload saidToBe(@Nullable String mediaType) {
        return new Upload(mediaType, null, ANY);
    }
}
