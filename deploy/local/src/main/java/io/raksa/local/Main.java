package io.raksa.local;

import io.raksa.local.demo.Demo;
import io.raksa.local.demo.Options;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The commands of the script `raksa` that need the platform: up, stop, status, token, reset and demo. */
public final class Main {

    static final String IN_BACKGROUND = "--in-background";

    private Main() {}

    /**
     * Runs one command and ends the process: code 0 if it did what was asked, 1 if not, 2 if it was not understood.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // The libraries' notices are for those who develop them.
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            System.exit(run(List.of(arguments), Settings.from(System.getenv())));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> arguments, Settings settings) throws IOException, InterruptedException {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> options = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        switch (command) {
            case "up" -> up(settings, options);
            case "unpack" -> unpack(settings);
            case "stop" -> System.out.println(new Stopping(new StateFolder(settings.home())).stop());
            case "status" -> System.out.print(new StatusTable(running(settings).orElse(settings)).text());
            case "token" -> System.out.println(token(settings, options));
            case "reset" -> reset(settings, options);
            case "demo" ->
                new Demo(Options.of(options, System.getenv()), System.out::println).play(() -> here(settings));
            default -> {
                System.err.println("There is no command \"" + command + "\"; ./raksa help lists them.");
                return 2;
            }
        }
        return 0;
    }

    /** A part of the build: the first start need not wait for it. */
    private static void unpack(Settings settings) throws IOException {
        new StateFolder(settings.home()).prepared();
        Path ignored = PostgresBinaries.unpacked(settings.postgresBinaries());
    }

    private static void up(Settings settings, List<String> options) throws IOException, InterruptedException {
        if (options.contains("--detach")) {
            if (running(settings).isPresent()) {
                new Launcher(settings, true, System.out::println).run();
                return;
            }
            Ports ignored = new Background(settings).up();
        } else {
            new Launcher(settings, options.contains(IN_BACKGROUND), System.out::println).run();
        }
    }

    /** The platform on this machine, brought up in the background unless it runs already. */
    private static Options here(Settings settings) {
        try {
            Settings running = settings.on(new Background(settings).up());
            URI gateway = running.address(Service.GATEWAY);
            Keys keys = new Keys(new StateFolder(settings.home()).keys());
            String partnerKey =
                    keys.partnerKey(new DemonstrationPartner(gateway, new Tokens(running.issuer()))::newKey);
            return new Options(Optional.of(gateway), Optional.of(running.issuer()), Optional.of(partnerKey));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String token(Settings settings, List<String> options) {
        String role = options.isEmpty() ? "" : options.getFirst();
        URI issuer = running(settings)
                .orElseThrow(() -> new Refusal("Raksa is not running.", "Start it by ./raksa up."))
                .issuer();
        Tokens tokens = new Tokens(issuer);
        if (!role.equals("customer")) {
            return tokens.ofRole(role);
        }
        try {
            return tokens.ofCustomer(UUID.fromString(options.size() > 1 ? options.get(1) : ""));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "A customer's token needs the customer's id.", "Say ./raksa token customer <customer id>.");
        }
    }

    private static void reset(Settings settings, List<String> options) throws IOException {
        StateFolder state = new StateFolder(settings.home());
        if (!options.contains("--yes")) {
            System.out.print("This deletes all local data, keys and logs in " + state.root() + ". Type yes to go on: ");
            System.out.flush();
            String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (!"yes".equals(answer)) {
                throw new Refusal("Nothing was deleted.", "Answer yes, or say ./raksa reset --yes.");
            }
        }
        System.out.println(new Stopping(state).stop());
        state.delete();
        System.out.println("Deleted " + state.root() + ".");
    }

    /** Settings with the ports of the platform that runs now. */
    private static Optional<Settings> running(Settings settings) {
        return new Standing(new StateFolder(settings.home())).readyOn().map(settings::on);
    }
}
