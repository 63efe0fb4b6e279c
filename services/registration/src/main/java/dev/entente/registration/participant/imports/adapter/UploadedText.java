package dev.entente.registration.participant.imports.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.registration.participant.imports.domain.ImportRule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of an upload; what is not text is refused, whatever it calls itself. */
final class UploadedText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private UploadedText() {}

    static String of(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            Refusal.require(
                    text.chars().noneMatch(UploadedText::isNoText),
                    ImportRule.FILE_MUST_BE_WHAT_IT_SAYS,
                    "The file holds bytes that no text has.");
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal(ImportRule.FILE_MUST_BE_WHAT_IT_SAYS, "The file is not text in UTF-8.");
        }
    }

    private static boolean isNoText(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }
}
