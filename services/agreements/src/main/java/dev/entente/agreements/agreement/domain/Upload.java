package dev.entente.agreements.agreement.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sends as evidence, not believed yet. Hashing a large one takes a while: make it where others need
 * not wait meanwhile.
 */
public final class Upload {
    public static final int LARGEST = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 255;
    private static final String UNSAID = "application/octet-stream";

    private final @Nullable String saidType;
    private final @Nullable String fileName;
    private final byte[] content;
    private final String sha256;

    /**
     * @param saidType the media type that the sender claims, without parameters
     * @param fileName as the sender calls it; it may name people
     * @param content kept as it is, not copied: it may be large
     */
    public Upload(@Nullable String saidType, @Nullable String fileName, byte[] content) {
        require(content.length > 0, EvidenceRule.DOCUMENT_MUST_NOT_BE_EMPTY, "Send the file as the body.");
        require(
                content.length <= LARGEST,
                EvidenceRule.DOCUMENT_MUST_BE_WITHIN_LIMIT,
                "An evidence document may have " + LARGEST + " bytes at most.");
        require(
                fileName == null || isShortText(fileName),
                EvidenceRule.FILE_NAME_MUST_BE_SHORT_TEXT,
                "X-File-Name must have 1 to " + LONGEST_NAME + " characters, none of them a control character.");
        this.saidType = saidType;
        this.fileName = fileName;
        this.content = content;
        this.sha256 = sha256(content);
    }

    /** @param found what the content turned out to be, if it is of a kind that may be evidence */
    DocumentType type(Optional<DocumentType> found) {
        DocumentType type = found.orElseThrow(() -> new Refusal(
                EvidenceRule.DOCUMENT_MUST_BE_OF_ACCEPTED_TYPE,
                "By its content the file is no PDF, PNG or JPEG and no signed container (ASiC, CMS)."));
        require(
                saidType == null || saidType.equals(UNSAID) || type.mayBeCalled(saidType),
                EvidenceRule.DOCUMENT_MUST_BE_WHAT_IT_SAYS,
                "The file is said to be " + saidType + " but by its content it is " + type.mediaType() + ".");
        return type;
    }

    /** Computed here: a hash that the sender claims would prove nothing. */
    public String sha256() {
        return sha256;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public @Nullable String saidType() {
        return saidType;
    }

    public @Nullable String fileName() {
        return fileName;
    }

    public byte[] content() {
        return content;
    }

    private static boolean isShortText(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }
}
