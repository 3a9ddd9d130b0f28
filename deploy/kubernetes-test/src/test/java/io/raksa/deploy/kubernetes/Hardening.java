package io.raksa.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds pods that would run with more rights than they need, without probes, or without bounds. */
final class Hardening {

    private final List<String> weak = new ArrayList<>();

    private Hardening() {}

    static List<String> weaknesses(Manifests manifests) {
        Hardening hardening = new Hardening();
        manifests.workloads().forEach(hardening::check);
        return hardening.weak;
    }

    private void check(Workload workload) {
        String name = workload.name();
        need(
                Boolean.FALSE.equals(workload.pod().getAutomountServiceAccountToken()),
                name + ": its pods get a token of the cluster");
        var security = workload.pod().getSecurityContext();
        need(
                security != null
                        && Boolean.TRUE.equals(security.getRunAsNonRoot())
                        && security.getRunAsUser() != null
                        && security.getRunAsUser() > 0
                        && security.getSeccompProfile() != null
                        && "RuntimeDefault".equals(security.getSeccompProfile().getType()),
                name + ": no securityContext with a user other than root and the default seccomp profile");
        workload.containers().forEach(container -> check(name, container));
    }

    private void check(String name, Container container) {
        need(hasTag(container.getImage()), name + ": the image " + container.getImage() + " has no tag of its own");
        need(isConfined(container.getSecurityContext()), name + ": a container can write its image or gain rights");
        need(isBounded(container.getResources()), name + ": no resources (requests of both, a limit of memory)");
        need(
                Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                        .allMatch(probe -> asksAnOpenPort(container, probe)),
                name + ": a probe is missing or asks a port that is not open");
    }

    private static boolean hasTag(String image) {
        String last = image.substring(image.lastIndexOf('/') + 1);
        return image.contains("@sha256:") || (last.contains(":") && !last.endsWith(":latest"));
    }

    private static boolean isConfined(@Nullable SecurityContext security) {
        return security != null
                && Boolean.TRUE.equals(security.getReadOnlyRootFilesystem())
                && Boolean.FALSE.equals(security.getAllowPrivilegeEscalation())
                && security.getCapabilities() != null
                && security.getCapabilities().getDrop().equals(List.of("ALL"))
                && security.getCapabilities().getAdd().isEmpty();
    }

    private static boolean isBounded(@Nullable ResourceRequirements resources) {
        return resources != null
                && has(resources.getRequests(), "cpu")
                && has(resources.getRequests(), "memory")
                && has(resources.getLimits(), "memory");
    }

    private static boolean has(@Nullable Map<String, Quantity> quantities, String name) {
        return quantities != null && quantities.containsKey(name);
    }

    private static boolean asksAnOpenPort(Container container, @Nullable Probe probe) {
        return probe != null
                && (probe.getHttpGet() == null
                        || Workload.opens(
                                container,
                                Objects.requireNonNull(probe.getHttpGet().getPort())));
    }

    private void need(boolean holds, String sentence) {
        if (!holds) {
            weak.add(sentence);
        }
    }
}
