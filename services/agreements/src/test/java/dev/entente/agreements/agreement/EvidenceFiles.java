package dev.entente.agreements.agreement;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Real files of each kind that may be evidence, and of some that may not. */
public final class EvidenceFiles {
    private EvidenceFiles() {}

    public static byte[] pdf() {
        return resource("memorandum.pdf");
    }

    /** A PDF signed by openssl cms, in DER. */
    public static byte[] signedCms() {
        return resource("memorandum.p7s");
    }

    public static byte[] image(String format) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    /** A signed container begins with an uncompressed entry that names its type. */
    public static byte[] container(String mediaType) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        byte[] type = mediaType.getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(written)) {
            zip.putNextEntry(stored("mimetype", type));
            zip.write(type);
            zip.putNextEntry(new ZipEntry("memorandum.pdf"));
            zip.write(pdf());
            zip.putNextEntry(new ZipEntry("META-INF/signature.p7s"));
            zip.write(signedCms());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    public static byte[] plainZip() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(written)) {
            zip.putNextEntry(new ZipEntry("memorandum.pdf"));
            zip.write(pdf());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    public static byte[] webPage() {
        return "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
    }

    private static ZipEntry stored(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        return entry;
    }

    private static byte[] resource(String name) {
        try (InputStream file = EvidenceFiles.class.getResourceAsStream("/evidence/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
