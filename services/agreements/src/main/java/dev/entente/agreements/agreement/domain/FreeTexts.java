package dev.entente.agreements.agreement.domain;

import org.jspecify.annotations.Nullable;

/** What people wrote about an agreement in free words; only its parties and the organiser see it, no message has it. */
public record FreeTexts(
        @Nullable String title,
        @Nullable String disputeReason,
        @Nullable String endReason) {}
