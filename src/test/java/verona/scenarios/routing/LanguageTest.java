package verona.scenarios.routing;

import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;

/** In which language stanzas are that name none, RFC 6120 §4.7.4 and §8.1.5. */
class LanguageTest extends RoutingScenarios {

    @Test
    void isTheServersOwnWhereTheStreamNamesNone() {
        romeo.sends(message().to(juliet.fullJid()).body("x"));
        juliet.receivesNext(message().lang("en").body("x"));
    }

    @Test
    void isTheStanzasOwnFirst() {
        romeo.sends(message().to(juliet.fullJid()).lang("la").body("x"));
        juliet.receivesNext(message().lang("la").body("x"));
    }
}
