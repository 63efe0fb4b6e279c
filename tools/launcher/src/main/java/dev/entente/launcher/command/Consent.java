package dev.entente.launcher.command;

import dev.entente.launcher.StackFailure;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/** Asks a person before something is lost; where nobody can answer, it must have been said beforehand. */
final class Consent {

    private Consent() {}

    static void require(boolean givenBeforehand, String consequence) {
        if (givenBeforehand) {
            return;
        }
        System.out.print(consequence + ". Go on? [y/N] ");
        System.out.flush();
        var answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))
                .lines()
                .findFirst();
        if (answer.isEmpty()) {
            throw new StackFailure("nobody is there to answer: say --yes to go on");
        }
        if (!answer.get().strip().equalsIgnoreCase("y")) {
            throw new StackFailure("nothing was changed");
        }
    }
}
