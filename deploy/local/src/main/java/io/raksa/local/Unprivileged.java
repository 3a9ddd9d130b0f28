package io.raksa.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a program as somebody other than root: PostgreSQL refuses root, and containers know nobody else.
 *
 * @param prefix what to put before a command; empty where the user is no root
 * @param owner the user id that must own the program's files, or -1 where ownership stays as it is
 */
record Unprivileged(List<String> prefix, int owner) {

    private static final int AS_IT_IS = -1;
    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;

    /** What Java calls a user who is not in the system's list. */
    private static final String NAMELESS = "?";

    static Unprivileged here() {
        String user = System.getProperty("user.name");
        if ("root".equals(user)) {
            return Stream.of(userNamespace(ROOT), nobody())
                    .filter(Unprivileged::works)
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            "PostgreSQL refuses to run as root, and this system lets root neither open a user namespace (unshare) nor"
                                    + " become another user (setpriv).",
                            "Run ./raksa as an ordinary user who owns this folder."));
        }
        Unprivileged namespace = userNamespace(AS_IT_IS);
        return NAMELESS.equals(user) && namespace.works() ? namespace : new Unprivileged(List.of(), AS_IT_IS);
    }

    /**
     * A namespace in which one is nobody in particular, yet still owns one's files. It also helps a user without a name, as
     * containers have them: PostgreSQL wants one, and nobody has one.
     */
    private static Unprivileged userNamespace(int owner) {
        return new Unprivileged(List.of("unshare", "-U"), owner);
    }

    /** Where namespaces are forbidden, as in most containers: user 65534, who may still pass through root's folders. */
    static Unprivileged nobody() {
        return new Unprivileged(
                List.of(
                        "setpriv",
                        "--reuid=" + NOBODY,
                        "--regid=" + NOBODY,
                        "--clear-groups",
                        "--inh-caps=+dac_override",
                        "--ambient-caps=+dac_override",
                        // Otherwise access(2), by which PostgreSQL finds its programs, would not count that capability.
                        "--securebits=+no_setuid_fixup"),
                NOBODY);
    }

    private boolean works() {
        List<String> id = new ArrayList<>(prefix);
        id.addAll(List.of("id", "-u"));
        try {
            Process process = new ProcessBuilder(id)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return process.waitFor() == 0 && !answer.strip().equals("0");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Hands a folder with its content to the user who will run the program. */
    void own(Path folder) {
        if (owner == AS_IT_IS) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", owner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> command(String... command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return whole;
    }
}
