package dev.entente.security.scene;

/** The smallest file that a reader of PDF takes. */
public final class PdfFile {
    public static final String CONTENT = """
            %PDF-1.4
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [] /Count 0 >>
            endobj
            trailer
            << /Size 3 /Root 1 0 R >>
            %%EOF
            """;

    private PdfFile() {}
}
