package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.DocumentType;
import dev.entente.agreements.agreement.usecase.DocumentTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** By the marks that a format leaves in its first bytes, as Apache Tika knows them; neither name nor header is asked. */
@ApplicationScoped
class MagicDocumentTypes implements DocumentTypes {
    /** Tika does not tell signed CMS from encrypted; the object identifier 1.2.840.113549.1.7.2 does, in DER. */
    private static final String SIGNED_DATA = "06092a864886f70d010702";

    private static final int HEAD = 20;

    @Override
    public Optional<DocumentType> of(byte[] content) {
        try {
            String found = MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
            return DocumentType.of(found).filter(type -> type != DocumentType.SIGNED_CMS || isSigned(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isSigned(byte[] content) {
        return HexFormat.of()
                .formatHex(content, 0, Math.min(HEAD, content.length))
                .contains(SIGNED_DATA);
    }
}
