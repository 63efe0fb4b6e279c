package dev.entente.agreements.agreement.domain;

import java.time.LocalDate;
import java.util.UUID;

/** What everybody may know of an evidence document, also after it was erased: that it was there, its hash, its date. */
public record Evidence(UUID documentId, String sha256, LocalDate addedOn) {}
