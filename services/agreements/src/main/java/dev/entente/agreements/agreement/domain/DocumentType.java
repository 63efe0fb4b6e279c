package dev.entente.agreements.agreement.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of file that may be evidence, by the media types under which they are known; the first is ours. */
public enum DocumentType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    ASIC_E("application/vnd.etsi.asic-e+zip", "application/zip"),
    ASIC_S("application/vnd.etsi.asic-s+zip", "application/zip"),
    SIGNED_CMS(
            "application/pkcs7-signature",
            "application/pkcs7-mime",
            "application/x-pkcs7-signature",
            "application/x-pkcs7-mime",
            "application/cms");

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it immutable
    private final List<String> mediaTypes;

    DocumentType(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /** By the name that is ours. */
    public static Optional<DocumentType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType().equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaTypes.getFirst();
    }

    boolean mayBeCalled(String mediaType) {
        return mediaTypes.contains(mediaType);
    }
}
