package dev.entente.reporting.projection.domain;

/**
 * How much a generation holds.
 *
 * @param facts how many facts
 * @param position the sum of the offsets it has consumed up to; grows with everything it consumes
 */
public record GenerationSize(long facts, long position) {
    public static final GenerationSize NOTHING = new GenerationSize(0, 0);
}
