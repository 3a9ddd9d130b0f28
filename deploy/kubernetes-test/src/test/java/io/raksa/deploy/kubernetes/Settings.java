package io.raksa.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds ports, paths and variables that a service does not have, and those that it lacks. */
final class Settings {

    private static final Set<String> ADDRESSES =
            Set.of("RAKSA_CUSTOMER_URL", "RAKSA_FEEDBACK_URL", "RAKSA_LOYALTY_URL", "RAKSA_GATEWAY_URL");

    private final Manifests manifests;
    private final Path repository;
    private final List<String> wrong = new ArrayList<>();

    private Settings(Manifests manifests, Path repository) {
        this.manifests = manifests;
        this.repository = repository;
    }

    /** Each wrong setting in a sentence. */
    static List<String> mistakes(Manifests manifests, Path repository) {
        Settings settings = new Settings(manifests, repository);
        settings.check();
        return settings.wrong;
    }

    private void check() {
        for (String service : ServiceContract.SERVICES) {
            manifests.workloads().stream()
                    .filter(workload -> workload.name().equals(service))
                    .findFirst()
                    .ifPresentOrElse(
                            workload -> check(workload, ServiceContract.of(repository, service)),
                            () -> wrong.add(service + " is not deployed"));
        }
        manifests.workloads().stream()
                .filter(workload -> workload.name().equals("issuer"))
                .forEach(issuer -> needKnown(
                        "issuer",
                        environment(issuer.containers().getFirst()).keySet(),
                        ServiceContract.variablesOfTheIssuer(repository)));
    }

    private void check(Workload workload, ServiceContract contract) {
        String name = workload.name();
        Container container = workload.containers().getFirst();
        Map<String, String> environment = environment(container);
        needKnown(name, environment.keySet(), contract.variables());
        contract.required()
                .forEach(variable -> need(environment.containsKey(variable), name + " lacks the variable " + variable));

        needPort(name, container, "http", environment.getOrDefault("QUARKUS_HTTP_PORT", "" + contract.port()));
        needPort(
                name,
                container,
                "management",
                environment.getOrDefault("QUARKUS_MANAGEMENT_PORT", "" + contract.managementPort()));
        needProbe(name, container.getStartupProbe(), contract.health() + "/started");
        needProbe(name, container.getLivenessProbe(), contract.health() + "/live");
        needProbe(name, container.getReadinessProbe(), contract.health() + "/ready");

        ADDRESSES.forEach(variable -> needAddress(name, environment.get(variable)));
        needTimeToStop(workload, container, environment, contract);
    }

    /** Variables with their values; empty where a Secret has the value. */
    private Map<String, String> environment(Container container) {
        Map<String, String> environment = new HashMap<>();
        container.getEnvFrom().stream()
                .filter(from -> from.getConfigMapRef() != null)
                .flatMap(from ->
                        manifests.named(ConfigMap.class, from.getConfigMapRef().getName()).stream())
                .forEach(configMap -> environment.putAll(configMap.getData()));
        container
                .getEnv()
                .forEach(variable ->
                        environment.put(variable.getName(), variable.getValue() == null ? "" : variable.getValue()));
        return environment;
    }

    private void needKnown(String name, Set<String> given, Set<String> known) {
        given.forEach(variable -> need(known.contains(variable), name + " does not know the variable " + variable));
    }

    private void needPort(String name, Container container, String portName, String number) {
        need(
                container.getPorts().stream()
                        .anyMatch(port -> portName.equals(port.getName())
                                && number.equals(port.getContainerPort().toString())),
                name + " has its port " + portName + " at " + number);
    }

    private void needProbe(String name, @Nullable Probe probe, String path) {
        need(
                probe != null
                        && probe.getHttpGet() != null
                        && path.equals(probe.getHttpGet().getPath())
                        && new IntOrString("management")
                                .equals(probe.getHttpGet().getPort()),
                name + " has no probe at " + path + " of its management port");
    }

    private void needAddress(String name, @Nullable String address) {
        if (address == null) {
            return;
        }
        URI uri = URI.create(address);
        need(
                manifests.named(Service.class, uri.getHost()).stream()
                        .flatMap(service -> service.getSpec().getPorts().stream())
                        .anyMatch(port -> port.getPort() == uri.getPort()),
                name + " looks for " + address + ", which no Service answers");
    }

    private void needTimeToStop(
            Workload workload, Container container, Map<String, String> environment, ServiceContract contract) {
        boolean pauses = container.getLifecycle() != null
                && container.getLifecycle().getPreStop() != null
                && container.getLifecycle().getPreStop().getSleep() != null;
        need(pauses, workload.name() + " closes before its callers know");
        if (pauses) {
            long needed = container.getLifecycle().getPreStop().getSleep().getSeconds()
                    + ServiceContract.seconds(environment.getOrDefault("QUARKUS_SHUTDOWN_DELAY", "0"))
                    + contract.shutdownSeconds();
            need(
                    workload.pod().getTerminationGracePeriodSeconds() > needed,
                    workload.name() + " needs more than " + needed + " s to stop");
        }
    }

    private void need(boolean holds, String sentence) {
        if (!holds) {
            wrong.add(sentence);
        }
    }
}
