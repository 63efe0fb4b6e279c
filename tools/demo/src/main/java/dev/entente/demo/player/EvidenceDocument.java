package dev.entente.demo.player;

import dev.entente.demo.script.AgreementAction.DocumentFormat;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A small file of the format it says, the same for the same title, to stand for a signed paper. */
record EvidenceDocument(String mediaType, BodyPublisher content) {

    static EvidenceDocument of(String title, DocumentFormat format) {
        return switch (format) {
            case PDF -> new EvidenceDocument("application/pdf", BodyPublishers.ofByteArray(pdf(title)));
            case PNG -> new EvidenceDocument("image/png", BodyPublishers.ofByteArray(png(title)));
        };
    }

    /** One page with one line of text. */
    static byte[] pdf(String title) {
        var text = title.replaceAll("[^\\p{ASCII}]|[()\\\\]", " ");
        var content = "BT /F1 12 Tf 50 780 Td (Invented for a replay: " + text + ") Tj ET";
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (var object : objects) {
            offsets.add(file.length());
            file.append(offsets.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        var table = file.length();
        file.append("xref\n0 6\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
        file.append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** One row of grey pixels, a pixel for each letter of the title. */
    static byte[] png(String title) {
        var pixels = title.getBytes(StandardCharsets.UTF_8);
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        var header = ByteBuffer.allocate(13).putInt(pixels.length).putInt(1);
        header.put((byte) 8); // bits per pixel; the other fields are zero: grey, deflated, not interlaced
        writeChunk(file, "IHDR", header.array());
        writeChunk(file, "IDAT", deflated(pixels));
        writeChunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] deflated(byte[] row) {
        var data = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(data)) {
            deflater.write(0); // the row is not filtered
            deflater.write(row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return data.toByteArray();
    }

    private static void writeChunk(ByteArrayOutputStream file, String type, byte[] data) {
        var typeAndData = new ByteArrayOutputStream();
        typeAndData.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        typeAndData.writeBytes(data);
        var checksum = new CRC32();
        checksum.update(typeAndData.toByteArray());
        try (var out = new DataOutputStream(file)) {
            out.writeInt(data.length);
            out.write(typeAndData.toByteArray());
            out.writeInt((int) checksum.getValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
