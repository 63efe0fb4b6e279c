package dev.entente.timetabling.files;

import dev.entente.timetabling.model.TimetablingProblem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an instance file says, and which file that was.
 *
 * @param problem what is to be timetabled
 * @param sha256 of the file's bytes, in hexadecimal, as {@code sha256sum} prints it: a name says little, for files are copied and
 *     changed
 */
public record Instance(TimetablingProblem problem, String sha256) {
    static Instance of(TimetablingProblem problem, byte[] file) {
        return new Instance(problem, sha256(file));
    }

    /** The same file with more said than files can say, such as fairness. */
    public Instance with(UnaryOperator<TimetablingProblem> wishes) {
        return new Instance(wishes.apply(problem), sha256);
    }

    /** The same file, asking that no two participants differ by more than so many breaks, where that is said. */
    public Instance withFairness(@Nullable Integer breaks) {
        return breaks == null ? this : with(event -> event.withFairness(OptionalInt.of(breaks)));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
