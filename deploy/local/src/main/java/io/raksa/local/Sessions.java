package io.raksa.local;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives a component a session of its own, so that Ctrl-C reaches the launcher alone, which ends the components in good order. */
final class Sessions {

    private Sessions() {}

    static List<String> own(List<String> command) {
        List<String> whole = new ArrayList<>(prefix());
        whole.addAll(command);
        return whole;
    }

    private static List<String> prefix() {
        if (program("setsid").isPresent()) {
            return List.of("setsid");
        }
        // macOS has no setsid, but always a Perl.
        return program("perl")
                .map(perl -> List.of(perl, "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die", "--"))
                .orElse(List.of());
    }

    /** A program on the path. */
    static Optional<String> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst();
    }
}
