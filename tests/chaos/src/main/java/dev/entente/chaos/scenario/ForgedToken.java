package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** A token that looks right and is signed by a key that nobody has heard of. */
final class ForgedToken {
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"nobodys-key\"}";
    private static final byte[] SIGNATURE = new byte[256];

    private ForgedToken() {}

    /** What scheduling answers to it. */
    static int status(Stage stage, String path) throws IOException, InterruptedException {
        URI address = stage.stack().url("scheduling").resolve(path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(Duration.ofSeconds(30))
                                    .header("Authorization", "Bearer " + token(stage))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String token(Stage stage) {
        String claims = "{\"iss\":\"%s\",\"aud\":\"entente-api\",\"sub\":\"%s\",\"exp\":%d}"
                .formatted(
                        stage.stack().addresses().realm(),
                        "00000000-0000-0000-0000-000000000000",
                        Instant.now().plusSeconds(600).getEpochSecond());
        return base64(HEADER) + "." + base64(claims) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(SIGNATURE);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
