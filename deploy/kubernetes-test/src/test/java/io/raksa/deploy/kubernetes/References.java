package io.raksa.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what is named but not there. */
final class References {

    private final Manifests manifests;
    private final boolean bringsSecrets;
    private final List<String> missing = new ArrayList<>();

    /**
     * Prepares the search.
     *
     * @param bringsSecrets whether Secrets must be among the manifests; the base leaves them to others
     */
    References(Manifests manifests, boolean bringsSecrets) {
        this.manifests = manifests;
        this.bringsSecrets = bringsSecrets;
    }

    /** Each missing thing in a sentence. */
    List<String> missing() {
        manifests.workloads().forEach(this::check);
        manifests.of(Service.class).forEach(this::check);
        manifests
                .of(StatefulSet.class)
                .forEach(set -> need(
                        manifests
                                .named(Service.class, set.getSpec().getServiceName())
                                .isPresent(),
                        set.getMetadata().getName() + ": no Service "
                                + set.getSpec().getServiceName()));
        manifests
                .of(PodDisruptionBudget.class)
                .forEach(budget -> needPods(
                        "PodDisruptionBudget " + budget.getMetadata().getName(),
                        budget.getSpec().getSelector().getMatchLabels()));
        manifests
                .of(NetworkPolicy.class)
                .forEach(policy -> needPods(
                        "NetworkPolicy " + policy.getMetadata().getName(),
                        policy.getSpec().getPodSelector().getMatchLabels()));
        return missing;
    }

    private void check(Workload workload) {
        String name = workload.name();
        need(
                workload.isSelectedBy(workload.selector().getMatchLabels()),
                name + ": its selector does not find its own pods");
        String account = workload.pod().getServiceAccountName();
        need(
                account != null
                        && manifests.named(ServiceAccount.class, account).isPresent(),
                name + ": no ServiceAccount " + account);
        workload.pod().getVolumes().forEach(volume -> check(name, volume));
        workload.containers().forEach(container -> check(workload, container));
    }

    private void check(String name, Volume volume) {
        if (volume.getConfigMap() != null) {
            needConfigMap(
                    name,
                    volume.getConfigMap().getName(),
                    keys(volume.getConfigMap().getItems()));
        }
        if (volume.getSecret() != null) {
            needSecret(
                    name,
                    volume.getSecret().getSecretName(),
                    keys(volume.getSecret().getItems()));
        }
        if (volume.getPersistentVolumeClaim() != null) {
            String claim = volume.getPersistentVolumeClaim().getClaimName();
            need(
                    manifests.named(PersistentVolumeClaim.class, claim).isPresent(),
                    name + ": no PersistentVolumeClaim " + claim);
        }
    }

    private static List<String> keys(List<KeyToPath> items) {
        return items.stream().map(KeyToPath::getKey).toList();
    }

    private void check(Workload workload, Container container) {
        String name = workload.name();
        container
                .getVolumeMounts()
                .forEach(mount ->
                        need(workload.volumes().contains(mount.getName()), name + ": no volume " + mount.getName()));
        container.getEnvFrom().forEach(from -> {
            if (from.getConfigMapRef() != null) {
                needConfigMap(name, from.getConfigMapRef().getName(), List.of());
            }
            if (from.getSecretRef() != null) {
                needSecret(name, from.getSecretRef().getName(), List.of());
            }
        });
        container.getEnv().forEach(variable -> check(name, variable));
    }

    private void check(String name, EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return;
        }
        var configMap = variable.getValueFrom().getConfigMapKeyRef();
        if (configMap != null) {
            needConfigMap(name, configMap.getName(), List.of(configMap.getKey()));
        }
        var secret = variable.getValueFrom().getSecretKeyRef();
        if (secret != null) {
            needSecret(name, secret.getName(), List.of(secret.getKey()));
        }
    }

    private void needConfigMap(String name, String configMap, List<String> keys) {
        needKeys(
                name + ": no ConfigMap " + configMap,
                manifests.named(ConfigMap.class, configMap).map(found -> found.getData()
                        .keySet()),
                keys);
    }

    private void needSecret(String name, String secret, List<String> keys) {
        if (bringsSecrets) {
            needKeys(
                    name + ": no Secret " + secret,
                    manifests.named(Secret.class, secret).map(References::keysOf),
                    keys);
        }
    }

    private static Set<String> keysOf(Secret secret) {
        Set<String> keys = new HashSet<>();
        Optional.ofNullable(secret.getData()).map(Map::keySet).ifPresent(keys::addAll);
        Optional.ofNullable(secret.getStringData()).map(Map::keySet).ifPresent(keys::addAll);
        return keys;
    }

    private void needKeys(String what, Optional<Set<String>> present, List<String> keys) {
        need(present.isPresent(), what);
        present.ifPresent(there -> keys.forEach(key -> need(there.contains(key), what + " with the key " + key)));
    }

    private void check(Service service) {
        String name = "Service " + service.getMetadata().getName();
        Map<String, String> selector = service.getSpec().getSelector();
        needPods(name, selector);
        List<Workload> pods = manifests.workloads().stream()
                .filter(workload -> workload.isSelectedBy(selector))
                .toList();
        for (ServicePort port : service.getSpec().getPorts()) {
            IntOrString target = port.getTargetPort() == null ? new IntOrString(port.getPort()) : port.getTargetPort();
            need(
                    pods.stream().allMatch(workload -> workload.opens(target)),
                    name + ": its pods have no port " + target.getValue());
        }
    }

    private void needPods(String name, Map<String, String> labels) {
        need(
                manifests.workloads().stream().anyMatch(workload -> workload.isSelectedBy(labels)),
                name + ": selects no pods");
    }

    private void need(boolean isThere, String sentence) {
        if (!isThere) {
            missing.add(sentence);
        }
    }
}
