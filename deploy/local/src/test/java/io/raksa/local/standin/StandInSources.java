package io.raksa.local.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A repository folder in which each service is a stand-in. */
public final class StandInSources {

    private StandInSources() {}

    public static Path in(Path folder) {
        for (String service : List.of("customer-service", "feedback-service", "loyalty-service", "gateway")) {
            writeJar(application(folder, service).resolve("quarkus-run.jar"));
        }
        return folder;
    }

    /** Makes a service die at its next start, with these last words. */
    public static void doom(Path sources, String service, String words) {
        try {
            Files.writeString(application(sources, service).resolve(StandIn.LAST_WORDS), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path application(Path sources, String service) {
        return sources.resolve(service).resolve("target/quarkus-app");
    }

    private static void writeJar(Path jar) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        String entry = StandIn.class.getName().replace('.', '/') + ".class";
        try {
            Files.createDirectories(jar.getParent());
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    InputStream code = StandIn.class.getResourceAsStream("/" + entry)) {
                out.putNextEntry(new JarEntry(entry));
                code.transferTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
