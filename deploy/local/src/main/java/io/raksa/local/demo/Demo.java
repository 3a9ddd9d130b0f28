package io.raksa.local.demo;

import io.raksa.local.DemonstrationPartner;
import io.raksa.local.Tokens;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Plays the main job through the gateway, as a story in lines of text.
 *
 * @param options which platform to play on
 * @param lines takes the story, line by line
 */
public record Demo(Options options, Consumer<String> lines) {

    /**
     * Plays the story of the next visitor.
     *
     * @param here brings up the platform of this machine; asked only where the options name no other
     * @throws io.raksa.local.Refusal if a step does not come out as it should, with the call and its answer
     */
    public void play(Supplier<Options> here) {
        Options where = options.isElsewhere() ? options : here.get();
        URI gateway = where.gateway().orElseThrow();
        Tokens tokens = new Tokens(where.issuer().orElseThrow());
        String key = options.partnerKey()
                .or(where::partnerKey)
                .orElseGet(() -> new DemonstrationPartner(gateway, tokens).newKey());
        new Story(new Api(gateway), tokens, new Shop(DemonstrationPartner.NAME, key), new Narrator(lines)).play();
        lines.accept(
                options.isElsewhere()
                        ? "It was played on " + gateway + "."
                        : "The platform runs on at " + gateway + "; ./raksa stop ends it.");
    }
}
