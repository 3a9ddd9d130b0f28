package io.raksa.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes pods.
 *
 * @param name of the Deployment or StatefulSet
 * @param selector by which it finds its pods
 * @param template of its pods
 * @param claimed names of the volumes that it claims for each pod
 */
record Workload(String name, LabelSelector selector, PodTemplateSpec template, Set<String> claimed) {

    static Workload of(Deployment deployment) {
        return new Workload(
                deployment.getMetadata().getName(),
                deployment.getSpec().getSelector(),
                deployment.getSpec().getTemplate(),
                Set.of());
    }

    static Workload of(StatefulSet set) {
        return new Workload(
                set.getMetadata().getName(),
                set.getSpec().getSelector(),
                set.getSpec().getTemplate(),
                set.getSpec().getVolumeClaimTemplates().stream()
                        .map(PersistentVolumeClaim::getMetadata)
                        .map(metadata -> metadata.getName())
                        .collect(Collectors.toSet()));
    }

    PodSpec pod() {
        return template.getSpec();
    }

    List<Container> containers() {
        return Stream.concat(pod().getInitContainers().stream(), pod().getContainers().stream())
                .toList();
    }

    Set<String> volumes() {
        return Stream.concat(claimed.stream(), pod().getVolumes().stream().map(Volume::getName))
                .collect(Collectors.toSet());
    }

    boolean isSelectedBy(Map<String, String> labels) {
        return template.getMetadata().getLabels().entrySet().containsAll(labels.entrySet());
    }

    /** Whether a container opens the port, given by name or number. */
    boolean opens(IntOrString port) {
        return pod().getContainers().stream().anyMatch(container -> opens(container, port));
    }

    static boolean opens(Container container, IntOrString port) {
        return container.getPorts().stream().anyMatch(open -> isSame(open, port));
    }

    private static boolean isSame(ContainerPort open, IntOrString port) {
        return port.getStrVal() != null
                ? port.getStrVal().equals(open.getName())
                : open.getContainerPort().equals(port.getIntVal());
    }
}
