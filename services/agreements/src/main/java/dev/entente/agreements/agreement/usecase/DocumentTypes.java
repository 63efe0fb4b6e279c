package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.DocumentType;
import java.util.Optional;

/** Tells what a file is by looking into it. */
public interface DocumentTypes {
    /** Empty for whatever may not be evidence. */
    Optional<DocumentType> of(byte[] content);
}
