package dev.entente.launcher.tls;

import dev.entente.launcher.StackFailure;
import dev.entente.launcher.home.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The files with keys and certificates, made when they are first asked for and renewed before they end:
 * <pre>
 * authority.pem        the certificate that all of the stack trust
 * authority.key.pem    the key that signs, with the certificate
 * kafka.pem            the key and certificate of a program, one file each
 * </pre>
 */
public record Certificates(Path folder) {

    private static final String AUTHORITY_KEY = "authority.key.pem";

    /** Two programs that start at once must not found two authorities. */
    private static final Object FOUNDING = new Object();

    /** What a client needs to know a server of this stack. */
    public Path authority() {
        keptAuthority();
        return folder.resolve("authority.pem");
    }

    /** Key and certificate in one file, the form that Kafka reads. */
    public Path identity(String name) {
        return keep(name).path();
    }

    public String key(String name) {
        return written(() -> Pem.of(keep(name).identity().key()));
    }

    public String certificate(String name) {
        return written(() -> Pem.of(keep(name).identity().certificate()));
    }

    private record Kept(Path path, Identity identity) {}

    private Kept keep(String name) {
        synchronized (FOUNDING) {
            var file = folder.resolve(name + ".pem");
            var now = Instant.now();
            var known = Files.exists(file) ? read(file) : null;
            if (known != null && known.isFresh(now)) {
                return new Kept(file, known);
            }
            var issued = keptAuthority().certify(name, now);
            write(file, issued);
            return new Kept(file, issued);
        }
    }

    private Authority keptAuthority() {
        synchronized (FOUNDING) {
            var file = folder.resolve(AUTHORITY_KEY);
            if (!Files.exists(file)) {
                found(file);
            }
            var kept = read(file);
            return new Authority(kept.key(), kept.certificate());
        }
    }

    /** The key is written last: without it the founding was broken off and is done again. */
    private void found(Path file) {
        var founded = Authority.found(Instant.now());
        PrivateFiles.createFolder(folder);
        PrivateFiles.write(folder.resolve("authority.pem"), written(() -> Pem.of(founded.certificate())));
        write(file, new Identity(founded.key(), founded.certificate()));
    }

    private static void write(Path file, Identity identity) {
        PrivateFiles.write(file, written(() -> Pem.of(identity.key()) + Pem.of(identity.certificate())));
    }

    private static Identity read(Path file) {
        try {
            return Pem.identity(Files.readString(file));
        } catch (IOException failure) {
            throw new StackFailure("cannot read the key in " + file, failure);
        }
    }

    private interface Writing {
        String text() throws IOException;
    }

    private static String written(Writing writing) {
        try {
            return writing.text();
        } catch (IOException failure) {
            throw new StackFailure("cannot write a key: " + failure.getMessage(), failure);
        }
    }
}
