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

    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;

    static Unprivileged here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), -1);
        }
        return Stream.of(userNamespace(), nobody())
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "PostgreSQL refuses to run as root, and this system lets root neither open a user namespace (unshare) nor"
                                + " become another user (setpriv).",
                        "Run ./raksa as an ordinary user who owns this folder."));
    }

    /** A namespace in which root is nobody in particular, yet still owns its files. */
    static Unprivileged userNamespace() {
        return new Unprivileged(List.of("unshare", "-U"), ROOT);
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
        if (owner < 0) {
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
