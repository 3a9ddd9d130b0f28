package io.raksa.deploy.kubernetes;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All that is wrong with a folder of manifests. */
final class Findings {

    private Findings() {}

    /**
     * Renders and checks a folder.
     *
     * @param bringsSecrets whether the Secrets that it names must be among the manifests
     * @return a sentence for each mistake
     */
    static List<String> in(Path folder, Path repository, boolean bringsSecrets) {
        Manifests manifests = Manifests.parse(Kustomize.render(folder));
        if (!manifests.unreadable().isEmpty()) {
            return manifests.unreadable();
        }
        return Stream.of(
                        new References(manifests, bringsSecrets).missing(),
                        Hardening.weaknesses(manifests),
                        Settings.mistakes(manifests, repository))
                .flatMap(List::stream)
                .toList();
    }
}
