package io.raksa.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderingTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Path KUBERNETES = REPOSITORY.resolve("deploy/kubernetes");

    /** A change of one file that must be found. */
    record Mistake(String file, String right, String wrong, String finding) {}

    @TempDir
    private Path copy;

    @BeforeAll
    static void kubectl() {
        Kustomize.required();
    }

    static List<Path> overlays() throws IOException {
        return folders("overlays");
    }

    static List<Path> components() throws IOException {
        return folders("components");
    }

    private static List<Path> folders(String parent) throws IOException {
        try (Stream<Path> folders = Files.list(KUBERNETES.resolve(parent))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void theBaseIsSound() {
        assertThat(Findings.in(KUBERNETES.resolve("base"), REPOSITORY, false)).isEmpty();
    }

    @Test
    void theBaseHoldsNoSecret() {
        assertThat(Manifests.parse(Kustomize.render(KUBERNETES.resolve("base"))).of(Secret.class))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void anOverlayIsSoundAndWhole(Path overlay) {
        assertThat(Findings.in(overlay, REPOSITORY, true)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("components")
    void aComponentIsInAnOverlay(Path component) throws IOException {
        assertThat(overlays()).anySatisfy(overlay -> assertThat(overlay.resolve("kustomization.yaml"))
                .content()
                .contains("- ../../components/" + component.getFileName() + "\n"));
    }

    static List<Mistake> mistakes() {
        String every = "base/every-service.yaml";
        String gateway = "base/gateway.yaml";
        String customer = "base/customer-service.yaml";
        String settings = "base/platform.env";
        String local = "overlays/local/kustomization.yaml";
        return List.of(
                new Mistake(every, "progressDeadlineSeconds", "progresDeadlineSeconds", "progresDeadlineSeconds"),
                new Mistake(every, "revisionHistoryLimit: 5", "revisionHistoryLimit: few", "few"),
                new Mistake(
                        "overlays/local/network-policies.yaml", "kind: NetworkPolicy", "kind: Policy", "no such kind"),
                new Mistake(local, "tracking-secret=", "tracking=", "no Secret feedback-service"),
                new Mistake(local, "key.pem=", "other.pem=", "no Secret gateway-signing-key"),
                new Mistake(
                        customer,
                        "configMapRef: {name: platform}",
                        "configMapRef: {name: plattform}",
                        "no ConfigMap plattform"),
                new Mistake(
                        customer,
                        "serviceAccountName: customer-service",
                        "serviceAccountName: customer",
                        "no ServiceAccount customer"),
                new Mistake(gateway, "{name: signing-key, mountPath", "{name: key, mountPath", "no volume key"),
                new Mistake(
                        customer,
                        "selector: {app.kubernetes.io/name: customer-service}",
                        "selector: {app.kubernetes.io/name: customers}",
                        "Service customer-service: selects no pods"),
                new Mistake(
                        customer,
                        "port: 8081, targetPort: http",
                        "port: 8081, targetPort: web",
                        "Service customer-service: its pods have no port web"),
                new Mistake(
                        customer,
                        "containerPort: 8081",
                        "containerPort: 8082",
                        "customer-service has its port http at 8081"),
                new Mistake(
                        settings,
                        "customer-service:8081",
                        "customer-service:8080",
                        "customer-service:8080, which no Service answers"),
                new Mistake(
                        settings,
                        "RAKSA_LOYALTY_URL",
                        "RAKSA_LOYALITY_URL",
                        "gateway does not know the variable RAKSA_LOYALITY_URL"),
                new Mistake(
                        settings,
                        "RAKSA_LOYALTY_URL",
                        "RAKSA_LOYALITY_URL",
                        "gateway lacks the variable RAKSA_LOYALTY_URL"),
                new Mistake(
                        "overlays/local/issuer.yaml",
                        "RAKSA_ISSUER_PORT",
                        "ISSUER_PORT",
                        "issuer does not know the variable ISSUER_PORT"),
                new Mistake(every, "/q/health/ready", "/health", "no probe at /q/health/ready"),
                new Mistake(every, "readinessProbe", "x-none", "x-none"),
                new Mistake(
                        every,
                        "port: management}\n            periodSeconds: 5",
                        "port: admin}\n            periodSeconds: 5",
                        "a probe is missing or asks a port that is not open"),
                new Mistake(
                        every, "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false", "can write its image"),
                new Mistake(every, "runAsNonRoot: true", "runAsNonRoot: false", "no securityContext"),
                new Mistake(every, "limits: {memory: 640Mi}", "limits: {cpu: 1}", "no resources"),
                new Mistake(
                        every,
                        "terminationGracePeriodSeconds: 45",
                        "terminationGracePeriodSeconds: 30",
                        "needs more than 35 s to stop"),
                new Mistake(local, "newTag: dev", "newTag: latest", "has no tag of its own"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsFound(Mistake mistake) throws IOException {
        copyManifests();
        Path file = copy.resolve(mistake.file());
        String text = Files.readString(file);
        assertThat(text).contains(mistake.right());
        Files.writeString(file, text.replace(mistake.right(), mistake.wrong()));

        assertThat(Findings.in(copy.resolve("overlays/local"), REPOSITORY, true))
                .anySatisfy(finding -> assertThat(finding).contains(mistake.finding()));
    }

    private void copyManifests() throws IOException {
        try (Stream<Path> files = Files.walk(KUBERNETES)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Path target = copy.resolve(KUBERNETES.relativize(file).toString());
                try {
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, Files.readString(file), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
