package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.DocumentType;
import dev.entente.agreements.agreement.usecase.DocumentTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** By the marks that a format leaves in its first bytes, as Apache Tika knows them; neither name nor header is asked. */
@ApplicationScoped
class MagicDocumentTypes implements DocumentTypes {

    @Override
    public Optional<DocumentType> of(byte[] content) {
        try {
            String found = MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
            return DocumentType.of(found);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
